'use strict';

var clock = require('../platform/clock');
var durations = require('../platform/rules/durations');
var tasks = require('./store/tasks');
var dueTasks = require('./store/dueTasks');
var recordOutcome = require('./recordOutcome');
var runTask = require('./runTask');

/** @typedef {import('./store/tasks').Task} Task */
/** @typedef {import('./store/tasks').TaskKind} TaskKind */
/** @typedef {import('./recordOutcome').Remember} Remember */
/** @typedef {import('./recordOutcome').TaskCounts} TaskCounts */
/** @typedef {import('./taskOutcome').TaskOutcome} TaskOutcome */

/**
 * How long a run works on the tasks of one kind, in milliseconds: tasks of other kinds get their turn even while the other side is
 * slow.
 */
var LONGEST_PER_KIND = 5 * durations.MINUTE;

/**
 * The tasks of one kind, and how they are run.
 * @typedef {Object} TaskWork
 * @property {TaskKind} kind
 * @property {(task: Task) => TaskOutcome} run - Does one.
 * @property {Remember} [remember] - Keeps the outcome of each elsewhere too.
 */

/**
 * Runs due tasks one by one, until one cannot be sent, because the next ones could not either, or their time is over.
 * The others stay due.
 * @param {TaskWork} taskWork
 * @param {number} maxTasks - where to stop, so that a run stays short
 * @param {TaskCounts} counts - receives the number of tasks by outcome
 */
function runDueTasks(taskWork, maxTasks, counts) {
    var kind = taskWork.kind;
    var run = taskWork.run;
    var remember = taskWork.remember;
    var isTimeUp = clock.timeLimit(LONGEST_PER_KIND);
    dueTasks.dueTasks(kind, maxTasks).every(function (taskId) {
        var task = tasks.findTask(taskId);
        if (!task) {
            // Its order was erased since.
            return !isTimeUp();
        }
        var outcome = runTask(task, function () {
            return run(task);
        });
        recordOutcome.recordOutcome(task, outcome, counts, remember);
        return !counts.isCutShort && !isTimeUp();
    });
}

module.exports = {
    LONGEST_PER_KIND: LONGEST_PER_KIND,
    runDueTasks: runDueTasks
};
