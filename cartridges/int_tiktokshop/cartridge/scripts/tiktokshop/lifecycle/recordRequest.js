'use strict';

var endedAlerts = require('./rules/alerts/endedAlerts');
var alerts = require('./store/ledger/alerts');
var cancelRequest = require('./store/ledger/cancelRequest');
var notice = require('../platform/rules/notice');
var orderNotes = require('./store/orderNotes');
var tasks = require('../tasks/store/tasks');
var taskIds = require('../tasks/rules/taskIds');

/** @typedef {import('./store/ledger/cancelRequest').KnownRequest} KnownRequest */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Records a buyer's request to cancel, in the ledger and its state as a note on the order. Ends the alerts that ask for
 * an answer once the request is not open. Does nothing when the ledger has the same state and remark already. Needs a
 * transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {KnownRequest} request
 */
function recordRequest(order, entry, request) {
    var state = request.state;
    var remark = request.remark;
    var known = cancelRequest.cancelRequestOf(entry);
    if (known && known.cancelId === request.cancelId && known.state === state && known.remark === remark) {
        return;
    }
    cancelRequest.storeCancelRequest(entry, request);
    if (state !== 'open') {
        alerts.endAlerts(entry, endedAlerts.ALERTS_OF_REQUEST);
    }
    var told = notice.notice('request.' + state);
    orderNotes.addNotice(
        order,
        remark === '' ? told : notice.notice('request.with_remark', [told, notice.readNotice(remark) || remark])
    );
}

/**
 * Closes a buyer's open request that TikTok has settled, and marks its task as done: one that is dead, and one that
 * waits, which never runs where another party reports to TikTok by now. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {'accepted' | 'closed'} state
 */
function settleRequest(order, entry, state) {
    var request = cancelRequest.cancelRequestOf(entry);
    if (!request || request.state !== 'open') {
        return;
    }
    request.state = state;
    recordRequest(order, entry, request);
    var task = tasks.findTask(taskIds.answerTaskId(request.cancelId));
    if (task && (task.custom.state === 'dead' || task.custom.state === 'waiting')) {
        tasks.markDone(task);
    }
}

module.exports = {
    recordRequest: recordRequest,
    settleRequest: settleRequest
};
