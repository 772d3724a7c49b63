import Order = require('dw/order/Order');
import { measuredAs } from '../rules/counts/measures';
import { countedAs } from '../rules/counts/orderCounts';
import { now } from '../../platform/clock';
import { packageNumbers } from '../rules/packages';
import { openHold } from '../rules/orderState';
import type { OrderState } from '../rules/orderState';
import type { ShippedPackage } from '../rules/packages';
import type { LedgerEntry } from './ledger/ledgerEntry';
import { cancelRequestOf } from './ledger/cancelRequest';
import { orderKindsOf } from './ledger/tiktokFacts';
import { getState } from './orderState';
import { siteDay } from '../../platform/siteDay';

/**
 * What an order counts as now, see `countedAs`.
 * @param state - of the order, where it is known
 */
export function countsNowAs(order: dw.order.Order, entry: LedgerEntry, state = getState(order, entry)): string {
    const request = cancelRequestOf(entry);
    return countedAs({
        day: siteDay(order.creationDate),
        status: state.status,
        isExported: order.exportStatus.value === Order.EXPORT_STATUS_EXPORTED,
        isHeld: openHold(state) !== '',
        hasOpenRequest: request !== null && request.state === 'open',
        orderTag: order.custom.orderTag || '',
        measured: measuredNowAs(entry, state)
    });
}

function measuredNowAs(entry: LedgerEntry, state: OrderState): string[] {
    const packages = packageNumbers(state.packages).map((packageNo) => state.packages[packageNo] as ShippedPackage);
    return measuredAs({
        shopId: entry.custom.shopId || '',
        kinds: orderKindsOf(entry).map((known) => known.kind),
        status: state.status,
        shipBy: entry.custom.shipBy ? entry.custom.shipBy.getTime() : 0,
        shippedAt: packages.reduce((last, known) => Math.max(last, timeOf(known.occurredAt)), 0),
        cancelledBy: state.cancelledBy,
        cancelledAt: timeOf(state.cancelledAt),
        packages: packages.length,
        untracked: packages.filter((known) => known.trackingNumber === '').length,
        now: now().getTime()
    });
}

/** 0 for none. */
function timeOf(time: string): number {
    return time === '' ? 0 : new Date(time).getTime();
}
