'use strict';

var log = require('../platform/log');
var taskOutcome = require('./taskOutcome');

/** @typedef {import('./store/tasks').Task} Task */
/** @typedef {import('./taskOutcome').TaskOutcome} TaskOutcome */

/**
 * Does one task; one that throws keeps no other from being done.
 * @param {Task} task
 * @param {() => TaskOutcome} run
 * @returns {TaskOutcome}
 */
function runTask(task, run) {
    try {
        return run();
    } catch (e) {
        log.logOf('tasks').error('task ' + task.custom.taskId + ': ' + log.describeError(e));
        return taskOutcome.broken();
    }
}

module.exports = runTask;
