'use strict';

var OrderMgr = require('dw/order/OrderMgr');
var platformStatus = require('../rules/platformStatus');
var platformStatusModule = require('./platformStatus');

/**
 * Whether the order was placed and has not failed.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isPlaced(order) {
    return !platformStatus.isUnplaced(platformStatusModule.platformStatusOf(order));
}

/**
 * Places an order that was left CREATED, also if it was failed since. Does nothing to a placed order. Needs a
 * transaction, to roll back after an error. Source: platform docs OrderMgr.placeOrder, OrderMgr.undoFailOrder.
 * @param {dw.order.Order} order
 * @returns {string} empty, or the platform's error code
 */
function place(order) {
    if (isPlaced(order)) {
        return '';
    }
    var hasFailed = platformStatusModule.platformStatusOf(order) === 'FAILED';
    var obstacle = hasFailed ? errorOf(OrderMgr.undoFailOrder(order)) : '';
    return obstacle || errorOf(OrderMgr.placeOrder(order));
}

/**
 * Fails an order that was never placed; the platform returns its stock. Needs a transaction.
 * Source: platform doc OrderMgr.failOrder.
 * @param {dw.order.Order} order
 * @returns {string} empty, or the platform's error code
 */
function fail(order) {
    return errorOf(OrderMgr.failOrder(order, false));
}

/**
 * @param {dw.system.Status} status
 * @returns {string}
 */
function errorOf(status) {
    return status.error ? status.code : '';
}

module.exports = {
    isPlaced: isPlaced,
    place: place,
    fail: fail
};
