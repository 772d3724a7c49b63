'use strict';

var history = require('../lifecycle/store/history');
var ledger = require('../lifecycle/store/ledger');
var tasks = require('../tasks/store/tasks');
var inTransaction = require('../platform/transaction');
var omsAdapter = require('./omsAdapter');
var runTasks = require('../tasks/runTasks');

/** @typedef {import('../tasks/store/tasks').Task} Task */
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
 * Tells the OMS what it has to know; what it does not acknowledge is tried again later.
 * @param {number} limit
 * @param {TaskCounts} counts - is told how many went which way
 */
function tellOms(limit, counts) {
    runTasks('tell-oms', limit, tell, counts);
}

/**
 * @param {Task} task
 * @returns {TaskResult}
 */
function tell(task) {
    var failure = omsAdapter.tellOmsAbout(tasks.payloadOf(task, NOTHING));
    if (failure && failure.code === 'unavailable') {
        return 'not-sent';
    }
    if (failure) {
        inTransaction(function () {
            return tasks.retryLater(task, failure);
        });
        return 'failed';
    }
    inTransaction(function () {
        tasks.markDone(task);
        var entry = ledger.findEntry(task.custom.externalOrderId || '');
        if (entry) {
            history.addHistory(entry, 'CARTRIDGE', 'Cancellation told to the OMS', { outcome: 'done' });
        }
    });
    return 'done';
}

module.exports = tellOms;
