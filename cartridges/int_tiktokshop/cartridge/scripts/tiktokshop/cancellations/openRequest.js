'use strict';

var cancelRequest = require('../lifecycle/store/ledger/cancelRequest');
var tasks = require('../tasks/store/tasks');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../openapi/rules/cancelRequest').CancelRequest} CancelRequest */

/**
 * Keeps a buyer's request to cancel as open, with a task to answer it. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {CancelRequest} request
 * @param {string} shopId
 */
function openRequest(entry, request, shopId) {
    var known = cancelRequest.cancelRequestOf(entry);
    cancelRequest.storeCancelRequest(entry, {
        cancelId: request.cancelId,
        orderId: request.orderId,
        reason: request.reason,
        askedAt: request.askedAt,
        answerBy: request.answerBy,
        state: 'open',
        choice: known && known.cancelId === request.cancelId ? known.choice : '',
        remark: '',
        alerted: ''
    });
    tasks.enqueue(taskIdOf(request), 'answer-cancellation', {
        orderNo: entry.custom.orderNo || '',
        externalOrderId: request.orderId,
        shopId: shopId,
        payload: { cancelId: request.cancelId }
    });
}

/**
 * The same for a request that TikTok still has after it was answered, or after its answer was given up. Needs a
 * transaction.
 * @param {LedgerEntry} entry
 * @param {CancelRequest} request
 * @param {string} shopId
 */
function reopenRequest(entry, request, shopId) {
    openRequest(entry, request, shopId);
    var task = tasks.findTask(taskIdOf(request));
    if (task && task.custom.state !== 'waiting') {
        tasks.revive(task);
    }
}

/**
 * @param {CancelRequest} request
 * @returns {string}
 */
function taskIdOf(request) {
    return 'cancellation-' + request.cancelId;
}

module.exports = {
    openRequest: openRequest,
    reopenRequest: reopenRequest
};
