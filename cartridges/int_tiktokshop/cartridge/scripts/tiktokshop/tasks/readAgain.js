'use strict';

var keptTask = require('./keptTask');

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
    keptTask.keepTask(taskIdOf(unread.about, unread.id), 'read-again', about, why);
}

/**
 * Ends the task of `readAgain`, if there is one: it was read since.
 * @param {Unread['about']} about
 * @param {string} id
 */
function endReadAgain(about, id) {
    keptTask.closeTask(taskIdOf(about, id));
}

/**
 * @param {Unread['about']} about
 * @param {string} id
 * @returns {string}
 */
function taskIdOf(about, id) {
    return 'read-' + about + '-' + id;
}

module.exports = {
    readAgain: readAgain,
    endReadAgain: endReadAgain
};
