'use strict';

var durations = require('../../platform/rules/durations');
var storedValues = require('../../platform/storedValues');
var findEntry = require('../../lifecycle/store/ledger/findEntry');
var log = require('../../platform/log');
var clock = require('../../platform/clock');
var transaction = require('../../platform/transaction');

var NAME = 'refused';

/** Refused orders kept; so many at once have one cause. */
var KEPT = 50;

/** TikTok has cancelled an order long before, if it never arrived. */
var KEPT_FOR = 90 * durations.DAY;

/**
 * An order that TikTok has posted and that could not be created.
 * @typedef {Object} RefusedOrder
 * @property {string} externalOrderId
 * @property {string} at - When it was last refused, ISO 8601 UTC.
 * @property {string} code - The code in the answer to TikTok.
 * @property {string} path - The field that is wrong; empty when no field is.
 */

/**
 * Records a refused order. Never throws: a failure is logged, and the answer to TikTok does not depend on it.
 * @param {RefusedOrder} order
 */
function storeRefusedOrder(order) {
    try {
        transaction.inTransaction(function () {
            var others = kept().filter(function (other) {
                return other.externalOrderId !== order.externalOrderId;
            });
            storedValues.storeRecord(NAME, others.concat([order]).slice(-KEPT));
        });
    } catch (e) {
        log.logOf('create').warn('order ' + order.externalOrderId + ' was refused: ' + log.describeError(e));
    }
}

/**
 * Refused orders that were not created since, oldest first.
 * @returns {RefusedOrder[]}
 */
function refusedOrders() {
    return kept().filter(function (order) {
        return findEntry.getEntry(order.externalOrderId) === null;
    });
}

/**
 * Why an order was last refused; empty for one that was not, or that came since.
 * @param {string} externalOrderId
 * @returns {string}
 */
function refusalOf(externalOrderId) {
    var found = kept().filter(function (order) {
        return order.externalOrderId === externalOrderId;
    })[0];
    return found ? found.code : '';
}

/**
 * Forgets a refused order. Needs a transaction.
 * @param {string} externalOrderId
 */
function forgetRefusedOrder(externalOrderId) {
    var others = kept().filter(function (order) {
        return order.externalOrderId !== externalOrderId;
    });
    if (others.length < kept().length) {
        storedValues.storeRecord(NAME, others);
    }
}

/** @returns {RefusedOrder[]} */
function kept() {
    var oldest = clock.fromNow(-KEPT_FOR).toISOString();
    return storedValues.getRecord(NAME, []).filter(function (order) {
        return order.at >= oldest;
    });
}

module.exports = {
    storeRefusedOrder: storeRefusedOrder,
    refusedOrders: refusedOrders,
    refusalOf: refusalOf,
    forgetRefusedOrder: forgetRefusedOrder
};
