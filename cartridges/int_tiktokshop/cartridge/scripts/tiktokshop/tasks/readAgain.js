'use strict';

var idMap = require('../openapi/rules/idMap');
var keptTask = require('./keptTask');
var taskIds = require('./rules/taskIds');
var taskLists = require('./store/taskLists');

/** @typedef {import('../openapi/rules/idMap').IdSet} IdSet */
/** @typedef {import('./taskOutcome').TaskOutcome} TaskOutcome */

/**
 * Something of TikTok that could not be read, and the order that it is about.
 * @typedef {Object} Unread
 * @property {'order' | 'return'} about
 * @property {string} id - TikTok's id of it.
 * @property {string} orderNo
 * @property {string} externalOrderId
 * @property {string} shopId
 */

/**
 * What such a task knows.
 * @typedef {Object} ReadingPayload
 * @property {Unread['about']} about
 * @property {string[]} orderIds
 */

/**
 * Has a task read something again that TikTok told in a form that cannot be read, or that could not be stored: lists
 * tell of each change only once.
 * @param {Unread} unread
 * @param {TaskOutcome} why - the outcome of this reading
 */
function readAgain(unread, why) {
    var payload = { about: unread.about, orderIds: [unread.externalOrderId] };
    var about = {
        orderNo: unread.orderNo,
        externalOrderId: unread.externalOrderId,
        shopId: unread.shopId,
        payload: payload
    };
    var taskId = taskIds.readAgainTaskId(unread.about, unread.id);
    keptTask.keepTask(taskId, 'read-again', about, why);
    idMap.addId(openTasks(), taskId);
}

/**
 * Ends the task of `readAgain`, if there is one: it was read since. One search of a job finds all that are open; a task
 * that another job makes meanwhile reads again by itself.
 * @param {Unread['about']} about
 * @param {string} id
 */
function endReadAgain(about, id) {
    var taskId = taskIds.readAgainTaskId(about, id);
    if (idMap.hasId(openTasks(), taskId)) {
        keptTask.closeTask(taskId);
    }
}

/** Open tasks that one job knows. */
var MOST_OPEN = 2000;

/** The open tasks that this job or request has found or made. */
var found = null;

/** @returns {IdSet} */
function openTasks() {
    var open = found || {};
    if (!found) {
        taskLists.openTaskIds('read-again', MOST_OPEN).forEach(function (taskId) {
            idMap.addId(open, taskId);
        });
        found = open;
    }
    return open;
}

module.exports = {
    readAgain: readAgain,
    endReadAgain: endReadAgain
};
