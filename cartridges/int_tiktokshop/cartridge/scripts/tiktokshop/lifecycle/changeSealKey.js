'use strict';

var log = require('../platform/log');
var transaction = require('../platform/transaction');
var orderSeal = require('./store/orderSeal');
var orderSearch = require('./store/orderSearch');
var sealKey = require('./store/sealKey');

/**
 * The result of a change of the key.
 * @typedef {Object} KeyChange
 * @property {number} sealed
 * @property {string[]} failed - Numbers of orders that still have the seal of the previous key. The cartridge keeps
 *     accepting that key for them.
 */

/**
 * Changes the key of the seals, and seals every order anew. Until all have new ones, both keys count, so that no
 * message is lost. A run after a stopped one continues with the same key. Jobs only.
 * @returns {KeyChange}
 */
function changeSealKey() {
    transaction.inTransaction(sealKey.beginKeyChange);
    var change = { sealed: 0, failed: [] };
    orderSearch.eachOrderChangedSince(new Date(0), function (order) {
        try {
            transaction.inTransaction(function () {
                return orderSeal.resealOrder(order);
            });
            change.sealed += 1;
        } catch (e) {
            change.failed.push(order.orderNo);
            log.logOf('order').error(order.orderNo + ': not sealed anew: ' + log.describeError(e));
        }
    });
    if (change.failed.length === 0) {
        transaction.inTransaction(sealKey.endKeyChange);
    }
    return change;
}

module.exports = changeSealKey;
