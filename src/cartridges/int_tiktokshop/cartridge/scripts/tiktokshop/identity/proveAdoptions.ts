import { fetchOrderDetail } from '../openapi/orders';
import { isSameOrder } from './rules/isSameOrder';
import { addHistory } from '../lifecycle/store/history';
import { allConnections, canCall } from '../shops/store/connections';
import { epochSeconds, fromNow } from '../platform/clock';
import { rememberShop } from '../lifecycle/store/ledger';
import type { LedgerEntry } from '../lifecycle/store/ledger';
import { describeError, logOf } from '../platform/log';
import { identityOf } from './store/orderIdentity';
import { orderedUnits } from '../lifecycle/store/orderLines';
import { moneyOfOrder } from '../lifecycle/store/orderMoney';
import { getOrder } from '../lifecycle/store/orders';
import { inTransaction } from '../platform/transaction';
import { removeUnprovenEntry, dueForProof, postponeProof } from './store/unprovenEntries';
import { adoptOrder } from './adoptOrder';
import { callShop } from '../shops/callShop';
import type { ShopAccess } from '../shops/callShop';
import { openFreshShop } from '../shops/openFreshShop';

/** How long an order that could not be proven waits until the next attempt. */
const PAUSE = 60 * 60 * 1000;

/**
 * Looks for proof of unproven orders. The merchant may trust their creator by now; otherwise a connected shop has to
 * have an order with this id, currency, total and units. All other orders keep waiting until a person releases them.
 * @param limit - orders per run
 */
export function proveAdoptions(limit: number): void {
    const waiting = dueForProof(limit);
    const shops = waiting.length === 0 ? [] : openShops();
    waiting.forEach((entry) => {
        try {
            prove(entry, shops);
        } catch (e) {
            logOf('adopt').error('order ' + (entry.custom.orderNo || '') + ': ' + describeError(e));
        }
    });
}

function openShops(): ShopAccess[] {
    return allConnections()
        .filter(canCall)
        .map((connection) => ({ shop: openFreshShop(connection), connection: connection }));
}

function prove(entry: LedgerEntry, shops: ShopAccess[]): void {
    const externalOrderId = entry.custom.externalOrderId;
    const order = getOrder(entry.custom.orderNo || '');
    const standing = order ? identityOf(order).standing : 'foreign';
    if (!order || standing === 'foreign') {
        inTransaction(() => removeUnprovenEntry(externalOrderId));
    } else if (standing === 'proven') {
        inTransaction(() => adoptOrder(order, externalOrderId));
    } else {
        const owner = shops.filter((access) => hasOrder(access, order, externalOrderId))[0];
        inTransaction(() => (owner ? confirm(order, externalOrderId, owner) : postponeProof(entry, fromNow(PAUSE))));
    }
}

/** Whether a shop has the order. Asks for one order at a time: an order of another shop makes the call fail. */
function hasOrder(access: ShopAccess, order: dw.order.Order, externalOrderId: string): boolean {
    if (access.shop.isUnavailable) {
        return false;
    }
    const details = callShop(access, () => fetchOrderDetail(access.shop.api, [externalOrderId]));
    const money = moneyOfOrder(order);
    const here = {
        externalOrderId: externalOrderId,
        total: money.total,
        currency: money.currency,
        units: orderedUnits(order)
    };
    return details.ok && details.data.items.some((found) => isSameOrder(found, here, epochSeconds()));
}

function confirm(order: dw.order.Order, externalOrderId: string, owner: ShopAccess): void {
    const entry = adoptOrder(order, externalOrderId);
    rememberShop(entry, owner.connection.custom.shopId);
    addHistory(entry, 'CARTRIDGE', 'TikTok knows the order', { outcome: 'applied' });
}
