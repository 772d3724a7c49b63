import LineItemCtnr = require('dw/order/LineItemCtnr');
import OrderMgr = require('dw/order/OrderMgr');
import { returnsOf } from '../../lifecycle/store/returns';
import { linesOf } from '../../lifecycle/store/orderLines';
import { moneyOfOrder } from '../../lifecycle/store/orderMoney';
import { minorUnitsOf } from '../../platform/amounts';
import { signedMinorUnitsOfText } from '../../platform/rules/money';
import { appliedStatusOf } from '../../lifecycle/store/ledger/appliedStatus';
import type { LedgerEntry } from '../../lifecycle/store/ledger/ledgerEntry';
import { priceOfUnits } from '../rules/monthFigures';
import type { OrderFigures } from '../rules/monthFigures';

/**
 * Visits every order of channel TikTok that was created in a time, however many there are. Jobs only. If `visit` throws,
 * the platform logs it and continues with the next order. Source: platform doc OrderMgr.processOrders.
 */
export function eachOrderCreated(made: { since: Date; before: Date }, visit: (order: dw.order.Order) => void): void {
    OrderMgr.processOrders(
        visit,
        'channelType = {0} AND creationDate >= {1} AND creationDate < {2}',
        LineItemCtnr.CHANNEL_TYPE_TIKTOK,
        made.since,
        made.before
    );
}

/** What an order adds to the figures of its month. */
export function figuresOf(order: dw.order.Order, entry: LedgerEntry): OrderFigures {
    const money = moneyOfOrder(order);
    const stored = (text: string | null): number => signedMinorUnitsOfText(text || '0', money.currency) || 0;
    const isCancelled = appliedStatusOf(entry) === 'CANCELLED';
    return {
        shopId: entry.custom.shopId || '',
        currency: money.currency,
        amounts: {
            total: money.total,
            sellerDiscount: stored(order.custom.tiktokSellerDiscount),
            platformDiscount: stored(order.custom.tiktokPlatformDiscount),
            cofundedDiscount: stored(order.custom.tiktokCofundedDiscount),
            unassignedDiscount: stored(order.custom.tiktokUnassignedDiscount),
            shipping: money.shipping,
            tax: money.tax,
            taxByTikTok: order.custom.tiktokTaxCollector === 'TikTok' ? money.tax : 0,
            cancelled: isCancelled ? money.total : cancelledUnits(order)
        },
        isCancelled: isCancelled,
        hasReturn: returnsOf(entry).count > 0
    };
}

/** What the cancelled units of an order cost, without their shipping. */
function cancelledUnits(order: dw.order.Order): number {
    return linesOf(order).reduce(
        (sum, line) =>
            sum +
            priceOfUnits(
                minorUnitsOf(line.adjustedGrossPrice, order.currencyCode),
                line.custom.quantityCanceled || 0,
                line.quantityValue
            ),
        0
    );
}
