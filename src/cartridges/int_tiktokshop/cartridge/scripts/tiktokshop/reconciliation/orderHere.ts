import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { shippingAddressOf } from '../lifecycle/store/orderAddress';
import { moneyOfOrder } from '../lifecycle/store/orderMoney';
import { getState } from '../lifecycle/store/orderState';
import { parseIsoTime } from '../platform/rules/isoTime';
import { findShop, isImportedHere, reporterOf } from '../platform/shopSettings';
import { findTask } from '../tasks/store/tasks';
import type { OrderHere, ReferenceHere } from './rules/compareOrder';
import { reportTaskId } from '../tasks/rules/taskIds';

/** What this side has of an order, for a comparison. */
export function orderHere(order: dw.order.Order, entry: LedgerEntry): OrderHere {
    const money = moneyOfOrder(order);
    return {
        orderNo: order.orderNo,
        state: getState(order, entry),
        total: money.total,
        currency: money.currency,
        reporter: reporterOf(entry.custom.shopId),
        isReporting: isReporting(entry),
        changedAt: Math.floor((parseIsoTime(entry.custom.lastOccurredAt || '') || 0) / 1000),
        reference: referenceHere(entry),
        address: shippingAddressOf(order)
    };
}

/** Whether TikTok is about to be told, or is told again until it answers. */
function isReporting(entry: LedgerEntry): boolean {
    const task = findTask(reportTaskId(entry.custom.externalOrderId));
    const isWaiting = task !== null && task.custom.state === 'waiting';
    return isWaiting || entry.custom.reportDue === true || entry.custom.feedDue === true;
}

/** The cartridge tells the numbers of orders that it brings itself. */
function referenceHere(entry: LedgerEntry): ReferenceHere | null {
    const shop = findShop(entry.custom.shopId || '');
    if (!shop || !isImportedHere(shop)) {
        return null;
    }
    return {
        told: entry.custom.referenceTold || '',
        refused: entry.custom.referenceRefused || '',
        isDue: entry.custom.referenceDue === true
    };
}
