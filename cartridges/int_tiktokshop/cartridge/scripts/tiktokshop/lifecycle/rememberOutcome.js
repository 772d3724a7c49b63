'use strict';

var history = require('./store/history');
var findEntry = require('./store/ledger/findEntry');
var notice = require('../platform/rules/notice');

/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */

/**
 * Adds the outcome of a task to its order's history, unless the task only waits. Needs a transaction.
 * @param {Task} task
 * @param {TaskOutcome} outcome
 */
function rememberOutcome(task, outcome) {
    var entry = findEntry.findEntry(task.custom.externalOrderId || '');
    if (!entry) {
        return;
    }
    var what = notice.notice('history.task_' + task.custom.kind);
    if (outcome.kind === 'done') {
        history.addHistory(entry, 'CARTRIDGE', what, { outcome: 'done' });
    } else if (outcome.kind === 'failed') {
        var state = task.custom.state === 'dead' ? 'given up' : 'failed';
        history.addHistory(entry, 'CARTRIDGE', what, {
            outcome: state,
            code: outcome.code,
            requestId: outcome.requestId
        });
    }
}

module.exports = rememberOutcome;
