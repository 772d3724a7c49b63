import Order = require('dw/order/Order');
import type { PlatformStatus } from '../rules/platformStatus';
import type { LedgerEntry } from './ledger';

const NAMES: { [value: number]: PlatformStatus } = {};
NAMES[Order.ORDER_STATUS_CREATED] = 'CREATED';
NAMES[Order.ORDER_STATUS_NEW] = 'NEW';
NAMES[Order.ORDER_STATUS_OPEN] = 'OPEN';
NAMES[Order.ORDER_STATUS_COMPLETED] = 'COMPLETED';
NAMES[Order.ORDER_STATUS_CANCELLED] = 'CANCELLED';
NAMES[Order.ORDER_STATUS_REPLACED] = 'REPLACED';
NAMES[Order.ORDER_STATUS_FAILED] = 'FAILED';

/** What the order itself says, whoever has written it. */
export function platformStatusOf(order: dw.order.Order): PlatformStatus {
    return NAMES[order.status.value] || 'NEW';
}

/** What the order said when it was last looked at; null if it never was. */
export function seenStatusOf(entry: LedgerEntry): PlatformStatus | null {
    return (entry.custom.platformStatus as PlatformStatus | null) || null;
}

/** What the order says now is no news any more. Needs a transaction. */
export function rememberPlatformStatus(order: dw.order.Order, entry: LedgerEntry): void {
    entry.custom.platformStatus = platformStatusOf(order);
}
