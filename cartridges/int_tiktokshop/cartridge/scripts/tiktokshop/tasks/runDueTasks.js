'use strict';

var tasks = require('./store/tasks');
var recordOutcome = require('./recordOutcome');
var runTask = require('./runTask');

/** @typedef {import('./store/tasks').Task} Task */
/** @typedef {import('./store/tasks').TaskKind} TaskKind */
/** @typedef {import('./recordOutcome').Remember} Remember */
/** @typedef {import('./recordOutcome').TaskCounts} TaskCounts */
/** @typedef {import('./taskOutcome').TaskOutcome} TaskOutcome */

/**
 * Runs due tasks one by one, until one cannot be sent: the next ones could not either, and stay due.
 * @param {TaskKind} kind
 * @param {number} limit
 * @param {(task: Task) => TaskOutcome} run - does one
 * @param {TaskCounts} counts - is told how many went which way
 * @param {Remember} [remember] - keeps the outcome of each elsewhere
 */
function runDueTasks(kind, limit, run, counts, remember) {
    tasks.dueTasks(kind, limit).every(function (taskId) {
        var task = tasks.findTask(taskId);
        recordOutcome.recordOutcome(
            task,
            runTask(task, function () {
                return run(task);
            }),
            counts,
            remember
        );
        return !counts.isCutShort;
    });
}

module.exports = runDueTasks;
