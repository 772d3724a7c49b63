'use strict';

var tasks = require('./store/tasks');

/** @typedef {import('./store/tasks').Task} Task */

/**
 * A task with what it needs to be done.
 * @typedef {Object} TaskDetails
 * @property {Task} task
 * @property {*} payload - As it was given to `enqueue`; may hold personal data.
 */

/**
 * A task by its id, or null.
 * @param {string} taskId
 * @returns {TaskDetails | null}
 */
function getTask(taskId) {
    var task = taskId === '' ? null : tasks.findTask(taskId);
    return task ? { task: task, payload: tasks.payloadOf(task, null) } : null;
}

module.exports = getTask;
