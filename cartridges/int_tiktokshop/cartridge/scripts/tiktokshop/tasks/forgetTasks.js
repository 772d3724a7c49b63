'use strict';

var taskRetention = require('./rules/taskRetention');
var clock = require('../platform/clock');
var tasksModule = require('./store/tasks');
var eachInTransaction = require('../platform/eachInTransaction');

/**
 * Removes tasks that were done long ago.
 * @param {number} limit - tasks of each kind, so that a run stays short
 */
function forgetTasks(limit) {
    var old = Object.keys(taskRetention.KEPT_FOR).reduce(function (tasks, kind) {
        return tasks.concat(tasksModule.tasksDoneBefore(kind, clock.fromNow(-taskRetention.KEPT_FOR[kind]), limit));
    }, []);
    eachInTransaction(old, tasksModule.removeTask);
}

module.exports = forgetTasks;
