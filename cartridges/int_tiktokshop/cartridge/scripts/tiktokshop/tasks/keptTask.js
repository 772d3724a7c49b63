'use strict';

var clock = require('../platform/clock');
var transaction = require('../platform/transaction');
var recordOutcome = require('./recordOutcome');
var tasks = require('./store/tasks');
var taskOutcome = require('./taskOutcome');

/** @typedef {import('./store/tasks').Task} Task */
/** @typedef {import('./store/tasks').TaskKind} TaskKind */
/** @typedef {import('./taskOutcome').TaskOutcome} TaskOutcome */

/**
 * Keeps a task for work that was tried without one, with its outcome. A dead letter stays one until the work is done,
 * or a person retries it. Lists tell of the same thing every minute for a while: a failure before the task is due is
 * none of its attempts.
 * @param {string} taskId
 * @param {TaskKind} kind
 * @param {Parameters<typeof enqueue>[2]} about - the order, and what the task has to know
 * @param {TaskOutcome} outcome
 */
function keepTask(taskId, kind, about, outcome) {
    transaction.inTransaction(function () {
        var known = openTask(taskId);
        if (known) {
            tasks.storePayload(known, about.payload);
        } else {
            tasks.enqueue(taskId, kind, about);
        }
    });
    var task = tasks.findTask(taskId);
    if (!isBeforeDue(task) || outcome.kind !== 'failed' || taskOutcome.isForPerson(outcome)) {
        recordOutcome.recordOutcome(task, outcome, recordOutcome.noTasks());
    }
}

/**
 * @param {Task} task
 * @returns {boolean}
 */
function isBeforeDue(task) {
    var due = task.custom.nextAttemptAt;
    return due !== null && due > clock.now();
}

/**
 * A task that waits, or that was given up or put aside; null for one that is done or does not exist.
 * @param {string} taskId
 * @returns {Task | null}
 */
function openTask(taskId) {
    var task = tasks.findTask(taskId);
    return task && task.custom.state !== 'done' ? task : null;
}

/**
 * Ends a task whose work was done without it; nothing for a task that does not exist or has ended.
 * @param {string} taskId
 */
function closeTask(taskId) {
    var task = openTask(taskId);
    if (!task) {
        return;
    }
    if (task.custom.state !== 'waiting') {
        transaction.inTransaction(function () {
            return tasks.revive(task);
        });
    }
    recordOutcome.recordOutcome(task, taskOutcome.done(), recordOutcome.noTasks());
}

module.exports = {
    keepTask: keepTask,
    openTask: openTask,
    closeTask: closeTask
};
