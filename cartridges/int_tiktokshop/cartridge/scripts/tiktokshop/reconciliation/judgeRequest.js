'use strict';

var cancelRequest = require('../lifecycle/store/ledger/cancelRequest');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var clockSkew = require('../shops/store/clockSkew');
var compareRequest = require('./rules/compareRequest');

/** @typedef {import('../openapi/rules/cancelRequest').KnownCancellation} KnownCancellation */
/** @typedef {import('./rules/difference').Difference} Difference */

/**
 * Compares a buyer's open request to cancel an order with the one here. Changes nothing. An order that is not here has
 * no difference.
 * @param {string} orderId
 * @param {KnownCancellation[]} there - cancellations of the order on TikTok
 * @returns {Difference[] | null} null where it is too early to say
 */
function judgeRequest(orderId, there) {
    var entry = findEntry.findEntry(orderId);
    if (!entry) {
        return [];
    }
    var known = cancelRequest.cancelRequestOf(entry);
    var here = {
        orderNo: entry.custom.orderNo || '',
        externalOrderId: orderId,
        cancelId: known ? known.cancelId : '',
        state: known ? known.state : ''
    };
    return compareRequest(there, here, clockSkew.tiktokSeconds());
}

module.exports = judgeRequest;
