'use strict';

var Order = require('dw/order/Order');
var OrderMgr = require('dw/order/OrderMgr');
var settings = require('../../platform/settings');
var placement = require('./placement');

/**
 * Cancels an order without shipped units; the platform returns its stock. An order that was never placed fails
 * instead: no OMS has it. Where an OMS owns the order status, only the reason is written. Needs a transaction.
 * Source: platform docs OrderMgr.cancelOrder, OrderMgr.failOrder.
 * @param {dw.order.Order} order
 * @param {string} reason
 * @returns {string} empty, or the platform's error code
 */
function cancelInFull(order, reason) {
    order.setCancelDescription(reason);
    if (order.status.value === Order.ORDER_STATUS_CREATED) {
        return placement.fail(order);
    }
    if (!settings.ownsOrderStatus() || isCancelled(order)) {
        return '';
    }
    var status = OrderMgr.cancelOrder(order);
    return status.error ? status.code : '';
}

/**
 * Undoes the cancellation of an order that had shipped before it. Needs a transaction.
 * Source: platform doc OrderMgr.undoCancelOrder.
 * @param {dw.order.Order} order
 * @returns {string} empty, or the platform's error code
 */
function undoCancellation(order) {
    if (!settings.ownsOrderStatus() || !isCancelled(order)) {
        return '';
    }
    var status = OrderMgr.undoCancelOrder(order);
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
 * @param {dw.order.Order} order
 */
function complete(order) {
    var status = order.status.value;
    if (settings.ownsOrderStatus() && (status === Order.ORDER_STATUS_NEW || status === Order.ORDER_STATUS_OPEN)) {
        order.setStatus(Order.ORDER_STATUS_COMPLETED);
    }
}

/**
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isCancelled(order) {
    return order.status.value === Order.ORDER_STATUS_CANCELLED;
}

module.exports = {
    cancelInFull: cancelInFull,
    undoCancellation: undoCancellation,
    complete: complete
};
