'use strict';

var json = require('../../platform/json');
var lists = require('../../platform/rules/lists');

/** @typedef {import('../rules/knownReturns').KnownReturns} KnownReturns */
/** @typedef {import('./ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * What was recorded of returns and refunds of an order.
 * @typedef {Object} RecordedReturns
 * @property {number} count - How often a patch had news of them.
 * @property {number | null} status - `externalReturnStatus` when it was last looked at; null if it had none.
 * @property {KnownReturns} [known] - The returns that the cartridge has read on TikTok; missing while there are none.
 * @property {string[]} [unread] - Ids of the latest returns that could not be read when TikTok told of them; missing
 *     while there are none.
 */

/** Ids of unread returns that are kept. */
var MOST_UNREAD = 10;

/**
 * What was recorded of returns and refunds so far.
 * @param {LedgerEntry} entry
 * @returns {RecordedReturns}
 */
function returnsOf(entry) {
    return json.storedJson(entry.custom.returns, { count: 0, status: null });
}

/**
 * Stores what was recorded of returns and refunds. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {RecordedReturns} returns
 */
function storeReturns(entry, returns) {
    entry.custom.returns = JSON.stringify(returns);
}

/**
 * The returns of an order that the cartridge has read on TikTok.
 * @param {LedgerEntry} entry
 * @returns {KnownReturns}
 */
function knownReturns(entry) {
    return returnsOf(entry).known || {};
}

/**
 * Remembers a return that could not be read: its order is to find the task that reads it again. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {string} returnId
 */
function rememberUnread(entry, returnId) {
    var returns = returnsOf(entry);
    var ids = returns.unread || [];
    if (ids.indexOf(returnId) < 0) {
        returns.unread = ids.concat([returnId]).slice(-MOST_UNREAD);
        storeReturns(entry, returns);
    }
}

/**
 * The returns of an order whose tasks it may have: those that the cartridge has read, and those that it could not read.
 * @param {LedgerEntry} entry
 * @returns {string[]}
 */
function toldReturns(entry) {
    var result = returnsOf(entry);
    var known = result.known;
    var unread = result.unread;
    return lists.unique(Object.keys(known || {}).concat(unread || []));
}

/**
 * Writes the recorded return status again, over one that came with what was refused. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 */
function restoreReturnStatus(order, entry) {
    var status = returnsOf(entry).status;
    if (returnStatusOf(order) !== status) {
        order.custom.externalReturnStatus = status;
    }
}

/**
 * The return status on the order; null if it was never written. An enum without a value still reads as an object.
 * @param {dw.order.Order} order
 * @returns {number | null}
 */
function returnStatusOf(order) {
    var status = order.custom.externalReturnStatus;
    return status && status.value !== null && status.value !== undefined ? Number(status.value) : null;
}

module.exports = {
    returnsOf: returnsOf,
    storeReturns: storeReturns,
    knownReturns: knownReturns,
    rememberUnread: rememberUnread,
    toldReturns: toldReturns,
    restoreReturnStatus: restoreReturnStatus,
    returnStatusOf: returnStatusOf
};
