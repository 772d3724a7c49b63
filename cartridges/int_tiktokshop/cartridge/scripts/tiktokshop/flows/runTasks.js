'use strict';

var tasks = require('../platform/tasks');
var recordReport = require('./recordReport');

/** @typedef {import('../platform/tasks').Task} Task */
/** @typedef {import('../platform/tasks').TaskKind} TaskKind */
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
 * @returns {TaskCounts} how many went which way
 */
function runTasks(kind, limit, run) {
    var counts = recordReport.noTasks();
    tasks.dueTasks(kind, limit).every(function (taskId) {
        var task = tasks.findTask(taskId);
        var result = run(task);
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
    return counts;
}

module.exports = runTasks;
