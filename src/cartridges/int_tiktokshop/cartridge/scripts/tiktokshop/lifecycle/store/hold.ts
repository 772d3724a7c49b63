import Order = require('dw/order/Order');
import { startHold } from './ledger/holdDeadline';
import type { LedgerEntry } from './ledger/ledgerEntry';
import { isPlaced } from './placement';

/**
 * Puts a placed order on hold until a person confirms it, or adds a reason to its hold. Meanwhile shipments are refused,
 * and the order is not ready for export to the OMS. Needs a transaction.
 * @param reason - code, see docs/operate.md
 */
export function hold(order: dw.order.Order, entry: LedgerEntry, reason: string): void {
    const reasons = order.custom.tiktokHoldReason ? order.custom.tiktokHoldReason.split(', ') : [];
    order.custom.tiktokHoldReason = reasons
        .filter((known) => known !== reason)
        .concat([reason])
        .join(', ');
    order.setConfirmationStatus(Order.CONFIRMATION_STATUS_NOTCONFIRMED);
    keepFromExport(order);
    startHold(entry);
}

/** Whether a held order was made ready for export or confirmed in B2C Commerce. */
export function isHoldTouched(order: dw.order.Order): boolean {
    return hasHoldReason(order) && (isHeldAndReady(order) || isConfirmedByHand(order));
}

/** Whether a held order was made ready for export, which only its release may do. */
export function isHeldAndReady(order: dw.order.Order): boolean {
    return hasHoldReason(order) && !isConfirmed(order) && order.exportStatus.value === Order.EXPORT_STATUS_READY;
}

/** Whether a held order was confirmed in B2C Commerce, and its hold has not ended yet. */
export function isConfirmedByHand(order: dw.order.Order): boolean {
    return hasHoldReason(order) && isConfirmed(order) && isPlaced(order);
}

/** Whether a held order that its release has yet to place was confirmed in B2C Commerce. */
export function isConfirmedUnplaced(order: dw.order.Order): boolean {
    return hasHoldReason(order) && isConfirmed(order) && !isPlaced(order);
}

/** Takes back such a confirmation. Needs a transaction. */
export function unconfirm(order: dw.order.Order): void {
    order.setConfirmationStatus(Order.CONFIRMATION_STATUS_NOTCONFIRMED);
}

/**
 * Puts the successor of a held order on hold in its place: the same reason, confirmed if the held order was. Needs a
 * transaction.
 */
export function carryHoldOver(held: dw.order.Order, successor: dw.order.Order): void {
    successor.custom.tiktokHoldReason = held.custom.tiktokHoldReason;
    successor.setConfirmationStatus(Number(held.confirmationStatus.value));
}

/** Sets an order that is ready for export back to not exported. Needs a transaction. */
export function keepFromExport(order: dw.order.Order): void {
    if (order.exportStatus.value === Order.EXPORT_STATUS_READY) {
        order.setExportStatus(Order.EXPORT_STATUS_NOTEXPORTED);
    }
}

/** Whether the order is held, or its hold has not ended yet; an edited order keeps the reason. */
export function hasHoldReason(order: dw.order.Order): boolean {
    return !!order.custom.tiktokHoldReason;
}

function isConfirmed(order: dw.order.Order): boolean {
    return order.confirmationStatus.value === Order.CONFIRMATION_STATUS_CONFIRMED;
}
