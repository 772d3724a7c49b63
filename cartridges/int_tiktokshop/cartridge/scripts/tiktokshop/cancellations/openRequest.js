'use strict';

var cancelRequest = require('../lifecycle/store/ledger/cancelRequest');
var tasks = require('../tasks/store/tasks');
var taskIds = require('../tasks/rules/taskIds');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../openapi/rules/cancelRequest').CancelRequest} CancelRequest */

/**
 * Records a buyer's request to cancel as open, and enqueues the task that answers it, even if it counted as answered or
 * its answer was given up. Needs a transaction.
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
    tasks.enqueue(taskIds.answerTaskId(request.cancelId), 'answer-cancellation', {
        orderNo: entry.custom.orderNo || '',
        externalOrderId: request.orderId,
        shopId: shopId,
        payload: { cancelId: request.cancelId }
    });
}

module.exports = openRequest;
