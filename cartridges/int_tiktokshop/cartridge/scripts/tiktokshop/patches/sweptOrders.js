'use strict';

var durations = require('../platform/rules/durations');
var clock = require('../platform/clock');
var storedValues = require('../platform/storedValues');

/** @typedef {import('../lifecycle/store/orderSearch').FoundOrder} FoundOrder */

var NAME = 'sweptOrders';

/** How old a change has to be before the sweep skips it: a second change may bear the same time. */
var SETTLED = durations.MINUTE;

/**
 * When each order was last changed that the last sweep has caught up with, in milliseconds, by order number.
 * @typedef {{ [orderNo: string]: number }} SweptOrders
 */

/**
 * The orders of the last sweep.
 * @returns {SweptOrders}
 */
function sweptOrders() {
    return storedValues.getRecord(NAME, {});
}

/**
 * Whether the last sweep has caught up with the order as it is.
 * @param {FoundOrder} order
 * @param {SweptOrders} swept
 * @returns {boolean}
 */
function isSwept(order, swept) {
    return swept[order.orderNo] === order.changedAt.getTime();
}

/**
 * Stores what a sweep has caught up with: at most what one search finds. Needs a transaction.
 * @param {FoundOrder[]} orders - as they were found, before they were visited
 */
function storeSweptOrders(orders) {
    var settled = clock.now().getTime() - SETTLED;
    var swept = {};
    orders
        .filter(function (order) {
            return order.changedAt.getTime() < settled;
        })
        .forEach(function (order) {
            swept[order.orderNo] = order.changedAt.getTime();
        });
    storedValues.storeRecord(NAME, swept);
}

module.exports = {
    sweptOrders: sweptOrders,
    isSwept: isSwept,
    storeSweptOrders: storeSweptOrders
};
