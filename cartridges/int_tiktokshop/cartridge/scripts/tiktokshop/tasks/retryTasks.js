'use strict';

var tasksModule = require('./store/tasks');
var deadTasks = require('./store/deadTasks');
var taskLists = require('./store/taskLists');
var transaction = require('../platform/transaction');

/** @typedef {import('./store/tasks').TaskKind} TaskKind */

/** Tasks that one click makes due again: each is a transaction, and a person waits for the answer. */
var MOST_AT_ONCE = 500;

/**
 * Kind of the dead letters to retry; empty for all kinds.
 * @typedef {TaskKind | ''} RetriedKind
 */

/**
 * How many dead letters there are of a kind.
 * @param {RetriedKind} kind
 * @returns {number}
 */
function countDead(kind) {
    return taskLists.countTasks('dead', kind);
}

/**
 * Makes one dead letter due again, after a person has removed the cause.
 * @param {string} taskId
 * @returns {boolean} false when there is no dead letter with this id
 */
function retryTask(taskId) {
    return transaction.inTransaction(function () {
        var task = tasksModule.findTask(taskId);
        if (!task || task.custom.state !== 'dead') {
            return false;
        }
        tasksModule.revive(task);
        return true;
    });
}

/**
 * Makes dead letters of a kind due again.
 * @param {RetriedKind} kind
 * @param {number} limit - how many at most
 * @returns {number} how many
 */
function retryDeadLetters(kind, limit) {
    var tasks = deadTasks.deadTasks(kind, limit);
    return tasks.filter(function (task) {
        return retryTask(task.custom.taskId);
    }).length;
}

module.exports = {
    MOST_AT_ONCE: MOST_AT_ONCE,
    countDead: countDead,
    retryTask: retryTask,
    retryDeadLetters: retryDeadLetters
};
