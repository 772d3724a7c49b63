'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var firstOf = require('../../platform/firstOf');
var tasks = require('./tasks');
var taskLists = require('./taskLists');

/** @typedef {import('./tasks').Task} Task */
/** @typedef {import('./tasks').TaskKind} TaskKind */

/**
 * Dead letters that operations have not been told of.
 * @param {number} limit
 * @returns {Task[]}
 */
function deadTasksToTell(limit) {
    var query = 'custom.state = {0} AND custom.isAlerted = {1}';
    return firstOf.firstOf(
        CustomObjectMgr.queryCustomObjects(tasks.TASK_TYPE, query, 'custom.createdAt asc', 'dead', false),
        limit
    );
}

/**
 * Dead letters, of one kind or of all.
 * @param {TaskKind | ''} kind
 * @param {number} limit
 * @returns {Task[]}
 */
function deadTasks(kind, limit) {
    return firstOf.firstOf(taskLists.tasksIn('dead', kind), limit);
}

/**
 * How many dead letters there are, and how many of each kind among the oldest of them.
 * @typedef {Object} DeadLetters
 * @property {number} total
 * @property {{ [kind: string]: number }} byKind
 * @property {Task[]} tasks - The oldest of them.
 */

/**
 * Counts dead letters with one search; of many, only some are looked at.
 * @param {number} looked
 * @returns {DeadLetters}
 */
function readDeadTasks(looked) {
    var found = taskLists.tasksIn('dead', '');
    var letters = { total: found.count, byKind: {}, tasks: firstOf.firstOf(found, looked) };
    letters.tasks.forEach(function (task) {
        var kind = task.custom.kind || '';
        letters.byKind[kind] = (letters.byKind[kind] || 0) + 1;
    });
    return letters;
}

module.exports = {
    deadTasksToTell: deadTasksToTell,
    deadTasks: deadTasks,
    readDeadTasks: readDeadTasks
};
