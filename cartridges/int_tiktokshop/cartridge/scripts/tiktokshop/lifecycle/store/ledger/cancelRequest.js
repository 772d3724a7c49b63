'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var json = require('../../../platform/json');
var countDue = require('./due/countDue');
var ledgerEntry = require('./ledgerEntry');
var firstOf = require('../../../platform/firstOf');

/** @typedef {import('../../../openapi/rules/cancelRequest').CancelRequest} CancelRequest */
/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * State of a request; `closed` when it ended without an answer that we know.
 * @typedef {'open' | 'accepted' | 'refused' | 'closed'} CancelRequestState
 */

/**
 * A buyer's request as the ledger keeps it.
 * @typedef {CancelRequest & { state: CancelRequestState, choice: '' | 'accept' | 'refuse', remark: string, alerted:
 *     string }} KnownRequest
 */

/**
 * The buyer's latest request to cancel the order, or null.
 * @param {LedgerEntry} entry
 * @returns {KnownRequest | null}
 */
function cancelRequestOf(entry) {
    return json.storedJson(entry.custom.cancelRequest, null);
}

/**
 * When the buyer must have an answer; null where TikTok names no deadline, or there is no request.
 * @param {KnownRequest | null} request
 * @returns {Date | null}
 */
function answerDeadlineOf(request) {
    return request && request.answerBy > 0 ? new Date(request.answerBy * 1000) : null;
}

/**
 * Stores the buyer's request. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {KnownRequest} request
 */
function storeCancelRequest(entry, request) {
    entry.custom.cancelRequest = JSON.stringify(request);
    entry.custom.requestOpen = request.state === 'open';
    countDue.markCountDue(entry);
}

/**
 * Orders of a shop with an open request of the buyer, oldest first.
 * @param {string} shopId
 * @param {Date} after - returns entries made after this time; entries made at the same time as the last one come too
 * @param {number} limit
 * @returns {LedgerEntry[]}
 */
function openRequestsOf(shopId, after, limit) {
    var query = 'custom.requestOpen = {0} AND custom.shopId = {1} AND creationDate > {2}';
    return firstOf.firstByAge(
        CustomObjectMgr.queryCustomObjects(ledgerEntry.LEDGER_TYPE, query, 'creationDate asc', true, shopId, after),
        limit
    );
}

/**
 * Orders with an open request of the buyer.
 * @param {number} limit
 * @returns {LedgerEntry[]}
 */
function openRequests(limit) {
    return firstOf.firstOf(
        CustomObjectMgr.queryCustomObjects(ledgerEntry.LEDGER_TYPE, 'custom.requestOpen = {0}', null, true),
        limit
    );
}

module.exports = {
    cancelRequestOf: cancelRequestOf,
    answerDeadlineOf: answerDeadlineOf,
    storeCancelRequest: storeCancelRequest,
    openRequestsOf: openRequestsOf,
    openRequests: openRequests
};
