'use strict';

var json = require('../../platform/json');

/** @typedef {import('./ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * What was recorded of returns and refunds of an order.
 * @typedef {Object} RecordedReturns
 * @property {number} count - How often there was news.
 * @property {number | null} status - `externalReturnStatus` when it was last looked at; null if it had none.
 */

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
 * What the order says of its return; null if nobody has written it. An enum that was never written is an object.
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
    returnStatusOf: returnStatusOf
};
