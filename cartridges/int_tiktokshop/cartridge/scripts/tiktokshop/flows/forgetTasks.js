'use strict';

var taskRetention = require('../domain/taskRetention');
var clock = require('../platform/clock');
var tasks = require('../platform/tasks');
var inTransaction = require('../platform/transaction');

/**
 * Removes tasks that were done long ago.
 * @param {number} limit - tasks of each kind, so that a run stays short
 */
function forgetTasks(limit) {
    Object.keys(taskRetention.KEPT_FOR).forEach(function (kind) {
        var old = tasks.tasksDoneBefore(kind, clock.fromNow(-taskRetention.KEPT_FOR[kind]), limit);
        old.forEach(function (task) {
            return inTransaction(function () {
                return tasks.removeTask(task);
            });
        });
    });
}

module.exports = forgetTasks;
