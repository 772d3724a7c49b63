'use strict';

var tasks = require('../platform/tasks');
var recordReport = require('./recordReport');

/**
 * Runs due tasks one by one.
 * @param run - does one, writes down what became of it, and says whether it is done
 * @returns how many went which way
 */
function runTasks(kind, limit, run) {
    var counts = recordReport.noTasks();
    tasks.dueTasks(kind, limit).forEach(function (taskId) {
        var task = tasks.findTask(taskId);
        if (run(task)) {
            counts.done += 1;
        } else if (task.custom.state === 'dead') {
            counts.failed += 1;
        } else {
            counts.later += 1;
        }
    });
    return counts;
}

module.exports = {
    runTasks: runTasks
};
