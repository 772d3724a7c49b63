import Order = require('dw/order/Order');
import OrderMgr = require('dw/order/OrderMgr');
import { ownsOrderStatus } from '../../platform/settings';

/**
 * Cancels an order of which nothing has shipped; the platform puts its stock back. Where an OMS owns the order status,
 * it is only recorded. Needs a transaction.
 * @returns empty, or the platform's code for why it did not work
 */
export function cancelInFull(order: dw.order.Order, reason: string): string {
    order.setCancelDescription(reason);
    if (!ownsOrderStatus() || isCancelled(order)) {
        return '';
    }
    const status = OrderMgr.cancelOrder(order);
    return status.error ? status.code : '';
}

/**
 * Takes a cancellation back: the order had left before it. Needs a transaction.
 * @returns empty, or the platform's code for why it did not work
 */
export function undoCancellation(order: dw.order.Order): string {
    if (!ownsOrderStatus() || !isCancelled(order)) {
        return '';
    }
    const status = OrderMgr.undoCancelOrder(order);
    if (status.error) {
        return status.code;
    }
    // The platform makes it OPEN; our orders are NEW until they are completed.
    order.setStatus(Order.ORDER_STATUS_NEW);
    return '';
}

/**
 * Completes an order that is New or Open, where no OMS owns its status. From Cancelled it would be an undo of the
 * cancellation, stock and all. Needs a transaction. Source: platform doc Order.setStatus.
 */
export function complete(order: dw.order.Order): void {
    const status = order.status.value;
    if (ownsOrderStatus() && (status === Order.ORDER_STATUS_NEW || status === Order.ORDER_STATUS_OPEN)) {
        order.setStatus(Order.ORDER_STATUS_COMPLETED);
    }
}

function isCancelled(order: dw.order.Order): boolean {
    return order.status.value === Order.ORDER_STATUS_CANCELLED;
}
