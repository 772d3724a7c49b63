'use strict';

var tasks = require('../platform/tasks');

/** A task by its id, or null. */
function readTask(taskId) {
    var task = taskId === '' ? null : tasks.findTask(taskId);
    return task ? { task: task, payload: tasks.payloadOf(task, null) } : null;
}

module.exports = {
    readTask: readTask
};
