'use strict';

var tasks = require('../platform/tasks');
var transaction = require('../platform/transaction');
var oms = require('../services/oms');
var runTasks = require('./runTasks');

var NOTHING = { eventId: '', orderNo: '', externalOrderId: '', status: 'CANCELLED', initiator: '', reason: '' };

/**
 * Makes a task of telling the OMS that an order was cancelled, so that it does not ship it. What the OMS has cancelled
 * itself it need not be told. Needs a transaction.
 */
function tellOmsOfCancellation(entry, message) {
    if (message.initiator === 'SELLER' || !oms.hasOms()) {
        return;
    }
    var externalOrderId = entry.custom.externalOrderId;
    var orderNo = entry.custom.orderNo || '';
    var taskId = 'cancelled-' + externalOrderId;
    var notice = {
        eventId: taskId,
        orderNo: orderNo,
        externalOrderId: externalOrderId,
        status: 'CANCELLED',
        initiator: message.initiator,
        reason: message.reason
    };
    tasks.enqueue(taskId, 'tell-oms', {
        orderNo: orderNo,
        externalOrderId: externalOrderId,
        shopId: '',
        payload: notice
    });
}

/** Tells the OMS what it has to know; what it does not acknowledge is tried again later. */
function tellOms(limit) {
    return runTasks.runTasks('tell-oms', limit, tell);
}

function tell(task) {
    var answer = oms.tellCancellation(tasks.payloadOf(task, NOTHING));
    if (answer.failure === '' && answer.status >= 200 && answer.status <= 299) {
        transaction.inTransaction(function () {
            return tasks.markDone(task);
        });
        return true;
    }
    var failure = {
        code: answer.failure || String(answer.status),
        message: 'The OMS did not acknowledge the cancellation',
        requestId: '',
        outcomeUnknown: answer.failure === 'timeout'
    };
    transaction.inTransaction(function () {
        return tasks.retryLater(task, failure);
    });
    return false;
}

module.exports = {
    tellOmsOfCancellation: tellOmsOfCancellation,
    tellOms: tellOms
};
