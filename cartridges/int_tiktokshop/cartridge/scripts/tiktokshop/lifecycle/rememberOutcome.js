'use strict';

var history = require('./store/history');
var findEntry = require('./store/ledger/findEntry');
var notice = require('../platform/rules/notice');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('../platform/rules/notice').Notice} Notice */

/**
 * Adds the outcome of a task to its order's history, unless the task only waits. A webhook that is handled has told its
 * news already: it is a line only where the line before it says that one failed. Needs a transaction.
 * @param {Task} task
 * @param {TaskOutcome} outcome
 */
function rememberOutcome(task, outcome) {
    var entry = findEntry.findEntry(task.custom.externalOrderId || '');
    if (!entry) {
        return;
    }
    var kind = task.custom.kind;
    var what = notice.notice('history.task_' + kind);
    if (outcome.kind === 'done' && (kind !== 'webhook' || hasFailed(entry, what))) {
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

/**
 * Whether the last line with these words is a failure.
 * @param {LedgerEntry} entry
 * @param {Notice} what
 * @returns {boolean}
 */
function hasFailed(entry, what) {
    var last = history
        .historyOf(entry)
        .filter(function (line) {
            return line.what === notice.storedNotice(what);
        })
        .pop();
    return last !== undefined && last.outcome !== 'done';
}

module.exports = rememberOutcome;
