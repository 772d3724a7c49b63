import Order = require('dw/order/Order');
import { isUnplaced } from '../rules/platformStatus';
import type { PlatformStatus } from '../rules/platformStatus';
import type { LedgerEntry } from './ledger/ledgerEntry';

const NAMES: { [value: number]: PlatformStatus } = {};
NAMES[Order.ORDER_STATUS_CREATED] = 'CREATED';
NAMES[Order.ORDER_STATUS_NEW] = 'NEW';
NAMES[Order.ORDER_STATUS_OPEN] = 'OPEN';
NAMES[Order.ORDER_STATUS_COMPLETED] = 'COMPLETED';
NAMES[Order.ORDER_STATUS_CANCELLED] = 'CANCELLED';
NAMES[Order.ORDER_STATUS_REPLACED] = 'REPLACED';
NAMES[Order.ORDER_STATUS_FAILED] = 'FAILED';

/** The present status of the order, set by us or by others. */
export function platformStatusOf(order: dw.order.Order): PlatformStatus {
    return NAMES[order.status.value] || 'NEW';
}

/** The status that was last seen; null if the order was never looked at. */
export function seenStatusOf(entry: LedgerEntry): PlatformStatus | null {
    return (entry.custom.platformStatus as PlatformStatus | null) || null;
}

/** Records the present status as seen. Needs a transaction. */
export function rememberPlatformStatus(order: dw.order.Order, entry: LedgerEntry): void {
    entry.custom.platformStatus = platformStatusOf(order);
}

/**
 * Records that a new order takes the place of another one, as if it was just created or placed: what has changed since is
 * news. Needs a transaction.
 */
export function rememberNewOrder(order: dw.order.Order, entry: LedgerEntry): void {
    entry.custom.platformStatus = isUnplaced(platformStatusOf(order)) ? 'CREATED' : 'NEW';
}
