'use strict';

var Order = require('dw/order/Order');
var platformStatus = require('../rules/platformStatus');

/** @typedef {import('../rules/platformStatus').PlatformStatus} PlatformStatus */
/** @typedef {import('./ledger/ledgerEntry').LedgerEntry} LedgerEntry */

var NAMES = {};
NAMES[Order.ORDER_STATUS_CREATED] = 'CREATED';
NAMES[Order.ORDER_STATUS_NEW] = 'NEW';
NAMES[Order.ORDER_STATUS_OPEN] = 'OPEN';
NAMES[Order.ORDER_STATUS_COMPLETED] = 'COMPLETED';
NAMES[Order.ORDER_STATUS_CANCELLED] = 'CANCELLED';
NAMES[Order.ORDER_STATUS_REPLACED] = 'REPLACED';
NAMES[Order.ORDER_STATUS_FAILED] = 'FAILED';

/**
 * The present status of the order, set by us or by others.
 * @param {dw.order.Order} order
 * @returns {PlatformStatus}
 */
function platformStatusOf(order) {
    return NAMES[order.status.value] || 'NEW';
}

/**
 * The status that was last seen; null if the order was never looked at.
 * @param {LedgerEntry} entry
 * @returns {PlatformStatus | null}
 */
function seenStatusOf(entry) {
    return entry.custom.platformStatus || null;
}

/**
 * Records the present status as seen. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 */
function rememberPlatformStatus(order, entry) {
    entry.custom.platformStatus = platformStatusOf(order);
}

/**
 * Records that a new order takes the place of another one, as if it was just created or placed: what has changed since
 * is news. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 */
function rememberNewOrder(order, entry) {
    entry.custom.platformStatus = platformStatus.isUnplaced(platformStatusOf(order)) ? 'CREATED' : 'NEW';
}

module.exports = {
    platformStatusOf: platformStatusOf,
    seenStatusOf: seenStatusOf,
    rememberPlatformStatus: rememberPlatformStatus,
    rememberNewOrder: rememberNewOrder
};
