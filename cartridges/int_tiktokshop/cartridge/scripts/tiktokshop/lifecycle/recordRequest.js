'use strict';

var ledger = require('./store/ledger');
var tasks = require('../tasks/store/tasks');

/** @typedef {import('./store/ledger').CancelRequestState} CancelRequestState */
/** @typedef {import('./store/ledger').KnownRequest} KnownRequest */
/** @typedef {import('./store/ledger').LedgerEntry} LedgerEntry */

/**
 * Records the state of a buyer's request to cancel, in the ledger and as a note on the order. Does nothing when the
 * ledger has the same state already. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {KnownRequest} request
 * @param {CancelRequestState} state
 * @param {string} remark - why, for people; empty for none
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
 * Closes a buyer's open request that TikTok has settled. A pending task finds that out when it runs; a dead one is
 * marked as done. Needs a transaction.
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
