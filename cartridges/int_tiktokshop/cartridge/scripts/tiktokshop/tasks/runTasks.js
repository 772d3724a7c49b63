'use strict';

var log = require('../platform/log');
var tasks = require('./store/tasks');
var inTransaction = require('../platform/transaction');

/** @typedef {import('./store/tasks').Task} Task */
/** @typedef {import('./store/tasks').TaskKind} TaskKind */
/** @typedef {import('./recordReport').TaskCounts} TaskCounts */

/**
 * What became of one task: `not-sent` when the call could not even be made (service disabled, rate limit, circuit
 * breaker), which says nothing about the task.
 * @typedef {'done' | 'failed' | 'not-sent'} TaskResult
 */

/**
 * Runs due tasks one by one, until one cannot be sent: the next ones could not either, and stay due.
 * @param {TaskKind} kind
 * @param {number} limit
 * @param {(task: Task) => TaskResult} run - does one, and writes down what became of it
 * @param {TaskCounts} counts - is told how many went which way
 */
function runTasks(kind, limit, run, counts) {
    tasks.dueTasks(kind, limit).every(function (taskId) {
        var task = tasks.findTask(taskId);
        var result = runSafely(task, run);
        if (result === 'not-sent') {
            counts.isCutShort = true;
        } else if (result === 'done') {
            counts.done += 1;
        } else if (task.custom.state === 'dead') {
            counts.failed += 1;
        } else {
            counts.later += 1;
        }
        return !counts.isCutShort;
    });
}

/**
 * One that throws keeps no other from being run.
 * @param {Task} task
 * @param {(task: Task) => TaskResult} run
 * @returns {TaskResult}
 */
function runSafely(task, run) {
    try {
        return run(task);
    } catch (e) {
        log.logOf('tasks').error('task ' + task.custom.taskId + ': ' + log.describeError(e));
        inTransaction(function () {
            return tasks.retryLater(task, tasks.INTERNAL_ERROR);
        });
        return 'failed';
    }
}

module.exports = runTasks;
