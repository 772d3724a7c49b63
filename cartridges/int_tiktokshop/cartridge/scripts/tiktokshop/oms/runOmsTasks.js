'use strict';

var history = require('../lifecycle/store/history');
var ledger = require('../lifecycle/store/ledger');
var tasks = require('../tasks/store/tasks');
var omsAdapter = require('./omsAdapter');
var runTasks = require('../tasks/runTasks');
var taskOutcome = require('../tasks/taskOutcome');

/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../lifecycle/rules/omsCancellation').OmsCancellation} OmsCancellation */
/** @typedef {import('../tasks/recordOutcome').TaskCounts} TaskCounts */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */

var LIVES_AGAIN = 'Cancellation not told to the OMS: the order lives again';

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
function runOmsTasks(limit, counts) {
    runTasks('tell-oms', limit, tell, counts, rememberTold);
}

/**
 * @param {Task} task
 * @returns {TaskOutcome}
 */
function tell(task) {
    var notice = tasks.payloadOf(task, NOTHING);
    return isTakenBack(notice) ? taskOutcome.done(LIVES_AGAIN) : omsAdapter.tellOmsOfCancellation(notice);
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
 * @param {TaskOutcome} outcome
 */
function rememberTold(task, outcome) {
    var entry = ledger.findEntry(task.custom.externalOrderId || '');
    if (entry && outcome.kind === 'done') {
        history.addHistory(entry, 'CARTRIDGE', outcome.warning || 'Cancellation told to the OMS', { outcome: 'done' });
    }
}

module.exports = runOmsTasks;
