'use strict';

var apiErrors = require('../openapi/rules/apiErrors');
var durations = require('../platform/rules/durations');
var log = require('../platform/log');
var clock = require('../platform/clock');
var notice = require('../platform/rules/notice');
var tasks = require('./store/tasks');
var transaction = require('../platform/transaction');

/** @typedef {import('./store/tasks').Task} Task */
/** @typedef {import('./taskOutcome').TaskOutcome} TaskOutcome */

/**
 * Numbers of tasks by outcome.
 * @typedef {Object} TaskCounts
 * @property {number} done
 * @property {number} later - Will be tried again.
 * @property {number} failed - A person has to look at them.
 * @property {boolean} isCutShort - Whether tasks are left because calls could not be sent (rate limit, circuit breaker,
 *     service disabled).
 * @property {boolean} isLimited - Whether that is because TikTok has had too many calls: what is left of a shop is done
 *     by the next runs.
 */

/**
 * Nothing done yet.
 * @returns {TaskCounts}
 */
function noTasks() {
    return { done: 0, later: 0, failed: 0, isCutShort: false, isLimited: false };
}

/**
 * Keeps the outcome of a task elsewhere, for example in the history of its order. Is in a transaction.
 * @typedef {(task: Task, outcome: TaskOutcome) => void} Remember
 */

/**
 * Writes down the outcome of a task, and counts it.
 * @typedef {(task: Task, outcome: TaskOutcome) => void} RecordTask
 */

/** TikTok refuses while its hold lasts; asking four times an hour is enough. */
var HOLD_PAUSE = 15 * durations.MINUTE;

/**
 * Writes down the outcome of a task, and counts it.
 * @param {Task} task
 * @param {TaskOutcome} outcome
 * @param {TaskCounts} counts - receives the number of tasks by outcome
 * @param {Remember} [remember] - keeps it elsewhere as well, in the same transaction
 */
function recordOutcome(task, outcome, counts, remember) {
    if (outcome.kind === 'not-sent') {
        counts.isCutShort = true;
        return;
    }
    transaction.inTransaction(function () {
        // Someone else may have done it meanwhile: what they found out stands.
        if (task.custom.state === 'waiting') {
            write(task, outcome);
            if (remember) {
                remember(task, outcome);
            }
        }
    });
    if (outcome.kind === 'done') {
        counts.done += 1;
    } else if (task.custom.state === 'dead') {
        counts.failed += 1;
        log.logOf('tasks').error('task ' + task.custom.taskId + ' needs a person: ' + task.custom.lastCode);
    } else {
        counts.later += 1;
    }
}

/**
 * @param {Task} task
 * @param {TaskOutcome} outcome
 */
function write(task, outcome) {
    if (outcome.kind === 'done') {
        tasks.markDone(task);
        // TikTok has accepted the shipment and doubts carrier or number: shown, not an error.
        task.custom.lastError = outcome.warning ? notice.storedNotice(apiErrors.messageNotice(outcome.warning)) : null;
    } else if (outcome.kind === 'wait') {
        var failure = { code: outcome.code, told: outcome.told, requestId: '', outcomeUnknown: false };
        tasks.postpone(task, new Date(outcome.until * 1000), failure);
    } else if (outcome.kind === 'failed') {
        writeFailure(task, outcome);
    }
}

/**
 * @param {Task} task
 * @param {TaskOutcome & { kind: 'failed' }} outcome
 */
function writeFailure(task, outcome) {
    var failure = {
        code: outcome.code,
        told: outcome.told,
        requestId: outcome.requestId,
        outcomeUnknown: outcome.errorClass === 'unknown'
    };
    if (outcome.errorClass === 'wait') {
        tasks.postpone(task, clock.fromNow(HOLD_PAUSE), failure);
    } else if (apiErrors.needsPerson(outcome.errorClass)) {
        tasks.giveUp(task, failure);
    } else {
        // TikTok's state decides whether `done` was a success; the next attempt reads it.
        tasks.retryLater(task, failure);
    }
}

module.exports = {
    noTasks: noTasks,
    recordOutcome: recordOutcome
};
