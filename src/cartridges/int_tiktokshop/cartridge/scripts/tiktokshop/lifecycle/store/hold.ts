import Order = require('dw/order/Order');

/**
 * Makes an order wait for a person, who confirms it: no shipment is taken, and no order management system that takes
 * what is ready gets it. Needs a transaction.
 * @param reason - code, see docs/operate.md
 */
export function hold(order: dw.order.Order, reason: string): void {
    order.custom.tiktokHoldReason = reason;
    order.setConfirmationStatus(Order.CONFIRMATION_STATUS_NOTCONFIRMED);
    keepFromExport(order);
}

/** Whether a held order was made ready for export, which only its release does. */
export function isHeldAndReady(order: dw.order.Order): boolean {
    return isWaiting(order) && !isConfirmed(order) && order.exportStatus.value === Order.EXPORT_STATUS_READY;
}

/** Whether somebody has confirmed a held order on the order itself, and nothing was made of it yet. */
export function isConfirmedByHand(order: dw.order.Order): boolean {
    return isWaiting(order) && isConfirmed(order);
}

/** Takes the order out of the export again. Needs a transaction. */
export function keepFromExport(order: dw.order.Order): void {
    if (order.exportStatus.value === Order.EXPORT_STATUS_READY) {
        order.setExportStatus(Order.EXPORT_STATUS_NOTEXPORTED);
    }
}

function isWaiting(order: dw.order.Order): boolean {
    return !!order.custom.tiktokHoldReason;
}

function isConfirmed(order: dw.order.Order): boolean {
    return order.confirmationStatus.value === Order.CONFIRMATION_STATUS_CONFIRMED;
}
