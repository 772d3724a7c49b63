'use strict';

var ledger = require('./store/ledger');
var tasks = require('../tasks/store/tasks');

/** @typedef {import('./rules/cancelRequest').CancelRequestState} CancelRequestState */
/** @typedef {import('./store/ledger').KnownRequest} KnownRequest */
/** @typedef {import('./store/ledger').LedgerEntry} LedgerEntry */

/**
 * Keeps what became of a buyer's request, also as a note on the order; once. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {KnownRequest} request
 * @param {CancelRequestState} state
 * @param {string} remark
 */
function recordRequest(order, entry, request, state, remark) {
    var known = ledger.cancelRequestOf(entry);
    request.state = state;
    request.remark = remark;
    if (known && known.cancelId === request.cancelId && known.state === state && known.remark === remark) {
        return;
    }
    ledger.storeCancelRequest(entry, request);
    order.addNote('TikTok Shop', "The buyer's request to cancel: " + state + (remark === '' ? '' : '. ' + remark));
}

/**
 * Closes the buyer's request that waits for an answer: TikTok has settled it, whoever has answered there. Its task
 *     finds
 * that out when it runs; one that was given up is done with this. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {'accepted' | 'closed'} state
 */
function settleRequest(order, entry, state) {
    var request = ledger.cancelRequestOf(entry);
    if (!request || request.state !== 'open') {
        return;
    }
    recordRequest(order, entry, request, state, request.remark);
    var task = tasks.findTask('cancellation-' + request.cancelId);
    if (task && task.custom.state === 'dead') {
        tasks.markDone(task);
    }
}

module.exports = {
    recordRequest: recordRequest,
    settleRequest: settleRequest
};
