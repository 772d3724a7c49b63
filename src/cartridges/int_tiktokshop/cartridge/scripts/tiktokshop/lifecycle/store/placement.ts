import OrderMgr = require('dw/order/OrderMgr');
import { isUnplaced } from '../rules/platformStatus';
import { platformStatusOf } from './platformStatus';

/** Whether the order was placed and has not failed. */
export function isPlaced(order: dw.order.Order): boolean {
    return !isUnplaced(platformStatusOf(order));
}

/**
 * Places an order that was left CREATED, also if it was failed since. Does nothing to a placed order. Needs a
 * transaction, to roll back after an error. Source: platform docs OrderMgr.placeOrder, OrderMgr.undoFailOrder.
 * @returns empty, or the platform's error code
 */
export function place(order: dw.order.Order): string {
    if (isPlaced(order)) {
        return '';
    }
    const hasFailed = platformStatusOf(order) === 'FAILED';
    const obstacle = hasFailed ? errorOf(OrderMgr.undoFailOrder(order)) : '';
    return obstacle || errorOf(OrderMgr.placeOrder(order));
}

/**
 * Fails an order that was never placed; the platform returns its stock. Needs a transaction.
 * Source: platform doc OrderMgr.failOrder.
 * @returns empty, or the platform's error code
 */
export function fail(order: dw.order.Order): string {
    return errorOf(OrderMgr.failOrder(order, false));
}

function errorOf(status: dw.system.Status): string {
    return status.error ? status.code : '';
}
