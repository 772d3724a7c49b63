import Order = require('dw/order/Order');
import OrderMgr = require('dw/order/OrderMgr');
import { ownsOrderStatus } from '../../platform/settings';
import { fail } from './placement';

/**
 * Cancels an order without shipped units; the platform returns its stock. An order that was never placed fails
 * instead: no OMS has it. Where an OMS owns the order status, only the reason is written. Needs a transaction.
 * Source: platform docs OrderMgr.cancelOrder, OrderMgr.failOrder.
 * @returns empty, or the platform's error code
 */
export function cancelInFull(order: dw.order.Order, reason: string): string {
    order.setCancelDescription(reason);
    if (order.status.value === Order.ORDER_STATUS_CREATED) {
        return fail(order);
    }
    if (!ownsOrderStatus() || isCancelled(order)) {
        return '';
    }
    const status = OrderMgr.cancelOrder(order);
    return status.error ? status.code : '';
}

/**
 * Undoes the cancellation of an order that had shipped before it. Needs a transaction.
 * Source: platform doc OrderMgr.undoCancelOrder.
 * @returns empty, or the platform's error code
 */
export function undoCancellation(order: dw.order.Order): string {
    if (!ownsOrderStatus() || !isCancelled(order)) {
        return '';
    }
    const status = OrderMgr.undoCancelOrder(order);
    if (status.error) {
        return status.code;
    }
    // The platform sets OPEN; our orders stay NEW until they are completed.
    order.setStatus(Order.ORDER_STATUS_NEW);
    return '';
}

/**
 * Completes an order that is New or Open, where no OMS owns its status. For a cancelled order, setStatus would undo the
 * cancellation and take the stock again. Needs a transaction. Source: platform doc Order.setStatus.
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
