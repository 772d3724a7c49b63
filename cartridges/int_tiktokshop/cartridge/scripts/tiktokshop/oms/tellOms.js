'use strict';

var history = require('../lifecycle/store/history');
var ledger = require('../lifecycle/store/ledger');
var tasks = require('../tasks/store/tasks');
var inTransaction = require('../platform/transaction');
var omsAdapter = require('./omsAdapter');
var runTasks = require('../tasks/runTasks');

/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../lifecycle/rules/omsCancellation').OmsCancellation} OmsCancellation */
/** @typedef {import('../tasks/recordReport').TaskCounts} TaskCounts */
/** @typedef {import('../tasks/runTasks').TaskResult} TaskResult */

var NOTHING = {
    eventId: '',
    orderNo: '',
    externalOrderId: '',
    status: 'CANCELLED',
    initiator: '',
    reason: ''
};

/**
 * Runs the tasks that tell the OMS of cancellations; those that it does not acknowledge are retried later.
 * @param {number} limit - tasks per run
 * @param {TaskCounts} counts - receives the results
 */
function tellOms(limit, counts) {
    runTasks('tell-oms', limit, tell, counts);
}

/**
 * @param {Task} task
 * @returns {TaskResult}
 */
function tell(task) {
    var notice = tasks.payloadOf(task, NOTHING);
    if (isTakenBack(notice)) {
        finish(task, 'Cancellation not told to the OMS: the order lives again');
        return 'done';
    }
    var failure = omsAdapter.tellOmsAbout(notice);
    if (failure && failure.code === 'unavailable') {
        return 'not-sent';
    }
    if (failure) {
        inTransaction(function () {
            return tasks.retryLater(task, failure);
        });
        return 'failed';
    }
    finish(task, 'Cancellation told to the OMS');
    return 'done';
}

/**
 * Whether the order has come back to life since: it was reopened, or had left before.
 * @param {OmsCancellation} notice
 * @returns {boolean}
 */
function isTakenBack(notice) {
    var entry = notice.items ? null : ledger.findEntry(notice.externalOrderId);
    return entry !== null && entry.custom.appliedStatus !== 'CANCELLED';
}

/**
 * @param {Task} task
 * @param {string} what
 */
function finish(task, what) {
    inTransaction(function () {
        tasks.markDone(task);
        var entry = ledger.findEntry(task.custom.externalOrderId || '');
        if (entry) {
            history.addHistory(entry, 'CARTRIDGE', what, { outcome: 'done' });
        }
    });
}

module.exports = tellOms;
