'use strict';

var clock = require('../../platform/clock');
var storedValues = require('../../platform/storedValues');
var log = require('../../platform/log');
var transaction = require('../../platform/transaction');

var NAME = 'foreign';

/** Order numbers kept to recognise an order; beyond that an order may count twice. */
var KEPT = 500;

/**
 * Orders that claim to be TikTok's and are not.
 * @typedef {Object} ForeignOrders
 * @property {number} count - How many there were.
 * @property {string} at - When the last one was noticed, ISO 8601 UTC; empty for never.
 * @property {string[]} orderNos - Numbers of the latest.
 */

/**
 * The foreign orders noticed so far.
 * @returns {ForeignOrders}
 */
function foreignOrders() {
    return storedValues.getRecord(NAME, { count: 0, at: '', orderNos: [] });
}

/**
 * Records foreign orders for operations, all in one custom object. Never throws: a failure is logged, and the caller
 * continues. Runs in transactions of its own, so never call it within one.
 * @param {string[]} orderNos
 */
function recordForeignOrders(orderNos) {
    var isNew = function (orderNo) {
        return foreignOrders().orderNos.indexOf(orderNo) < 0;
    };
    if (!orderNos.some(isNew)) {
        return;
    }
    try {
        transaction.inTransaction(function () {
            var known = foreignOrders();
            var added = orderNos.filter(function (orderNo) {
                return known.orderNos.indexOf(orderNo) < 0;
            });
            storedValues.storeRecord(NAME, {
                count: known.count + added.length,
                at: clock.isoNow(),
                orderNos: known.orderNos.concat(added).slice(-KEPT)
            });
        });
    } catch (e) {
        log.logOf('order').warn('orders that are not of TikTok: ' + orderNos.join(', ') + ': ' + log.describeError(e));
    }
}

module.exports = {
    foreignOrders: foreignOrders,
    recordForeignOrders: recordForeignOrders
};
