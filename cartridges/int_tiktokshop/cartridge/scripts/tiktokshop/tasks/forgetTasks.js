'use strict';

var taskRetention = require('./rules/taskRetention');
var clock = require('../platform/clock');
var tasks = require('./store/tasks');
var taskLists = require('./store/taskLists');
var eachInTransaction = require('../platform/eachInTransaction');

/**
 * Removes tasks that were done long ago.
 * @param {number} limit - so that a run stays short
 */
function forgetTasks(limit) {
    var kinds = Object.keys(taskRetention.KEPT_FOR);
    var times = kinds.map(function (kind) {
        return { kind: kind, time: clock.fromNow(-taskRetention.KEPT_FOR[kind]) };
    });
    eachInTransaction(taskLists.tasksDoneBefore(times, limit), tasks.removeTask);
}

module.exports = forgetTasks;
