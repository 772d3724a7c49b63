'use strict';

var openRequest = require('../cancellations/openRequest');
var recordRequest = require('../lifecycle/recordRequest');
var appliedStatusOf = require('../lifecycle/store/ledger/appliedStatus');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var orders = require('../lifecycle/store/orders');
var notice = require('../platform/rules/notice');
var transaction = require('../platform/transaction');
var noteChoice = require('./noteChoice');

/** @typedef {import('../openapi/rules/cancelRequest').KnownCancellation} KnownCancellation */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./store/differences').DifferenceObject} DifferenceObject */

/**
 * Opens a request here that waits on TikTok, and closes one that does not.
 * @param {string} shopId
 * @param {DifferenceObject} object
 * @param {string} orderId
 * @param {KnownCancellation[]} there - all cancellations of the order on TikTok
 * @returns {Notice | null} why it was not done; null when it was
 */
function takeOverRequest(shopId, object, orderId, there) {
    var entry = findEntry.findEntry(orderId);
    var here = orders.orderOf(entry);
    if (!entry || !here) {
        return notice.notice('difference.not_here');
    }
    var waiting = there.filter(function (one) {
        return one.request !== null;
    })[0];
    transaction.inTransaction(function () {
        if (waiting) {
            openRequest(entry, waiting.request, shopId);
        } else {
            recordRequest.settleRequest(here, entry, appliedStatusOf(entry) === 'CANCELLED' ? 'accepted' : 'closed');
        }
    });
    noteChoice(object, 'retry');
    return null;
}

module.exports = takeOverRequest;
