'use strict';

var taskRetention = require('./rules/taskRetention');
var clock = require('../platform/clock');
var tasks = require('./store/tasks');
var eachInTransaction = require('../platform/eachInTransaction');
var lists = require('../platform/rules/lists');

/** @typedef {import('./store/tasks').TaskKind} TaskKind */

var KINDS = Object.keys(taskRetention.KEPT_FOR);
var TIMES = lists.unique(KINDS.map(keptFor));

/**
 * Removes tasks that were done long ago.
 * @param {number} limit - tasks that are kept for the same time, so that a run stays short
 */
function forgetTasks(limit) {
    TIMES.forEach(function (time) {
        var kinds = KINDS.filter(function (kind) {
            return keptFor(kind) === time;
        });
        eachInTransaction(tasks.tasksDoneBefore(kinds, clock.fromNow(-time), limit), tasks.removeTask);
    });
}

/**
 * @param {TaskKind} kind
 * @returns {number}
 */
function keptFor(kind) {
    return taskRetention.KEPT_FOR[kind];
}

module.exports = forgetTasks;
