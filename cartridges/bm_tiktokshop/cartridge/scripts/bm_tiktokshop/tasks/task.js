'use strict';

var retry = require('int_tiktokshop/cartridge/scripts/tiktokshop/tasks/rules/retry');
var maskedPayload = require('./rules/maskedPayload');
var moment = require('../platform/moment');
var storedText = require('../platform/storedText');
var remedy = require('../platform/remedy');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/tasks/getTask').TaskDetails} TaskDetails */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/tasks').Task} Task */
/** @typedef {import('../platform/rules/statusTone').Tone} Tone */

/**
 * The view of the task page.
 * @param {TaskDetails} details
 * @returns {object}
 */
function taskView(details) {
    var task = details.task.custom;
    return {
        id: task.taskId,
        kind: kindText(details.task),
        state: task.state,
        tone: toneOf(task.state || ''),
        isDead: task.state === 'dead',
        orderNo: task.orderNo || '',
        externalOrderId: task.externalOrderId || '',
        trouble: troubleOf(details.task),
        created: moment.momentOf(task.createdAt),
        next: task.state === 'waiting' ? moment.momentOf(task.nextAttemptAt) : null,
        done: task.state === 'done' ? moment.momentOf(task.doneAt) : null,
        discarded: discardOf(details.task),
        payload: isEmpty(details.payload) ? '' : JSON.stringify(maskedPayload(details.payload), null, 2)
    };
}

/**
 * @param {string} state
 * @returns {Tone}
 */
function toneOf(state) {
    return state === 'dead' ? 'bad' : state === 'waiting' ? 'working' : state === 'done' ? 'good' : 'over';
}

/**
 * The view of the task's last error, and what to do about it.
 * @param {Task} task
 * @returns {object}
 */
function troubleOf(task) {
    var custom = task.custom;
    return {
        error: storedText(custom.lastError || ''),
        code: custom.lastCode || '',
        remedy: remedy.remedyFor(task),
        fix: remedy.fixOf(task),
        isOutcomeUnknown: custom.outcomeUnknown === true,
        requestId: custom.requestId || '',
        attempts: custom.attempts || 0,
        maxAttempts: retry.MAX_ATTEMPTS
    };
}

/**
 * @param {Task} task
 * @returns {object | null}
 */
function discardOf(task) {
    var custom = task.custom;
    return custom.state === 'discarded'
        ? { at: moment.momentOf(custom.discardedAt), by: custom.discardedBy || '', reason: custom.discardReason || '' }
        : null;
}

/**
 * The view of the page that confirms a retry.
 * @param {TaskDetails} details
 * @returns {object}
 */
function askView(details) {
    var task = details.task.custom;
    return {
        fix: remedy.fixOf(details.task),
        id: task.taskId,
        kind: kindText(details.task),
        orderNo: task.orderNo || '',
        isDead: task.state === 'dead',
        remedy: remedy.remedyFor(details.task),
        effect: webPage.text('task.effect.' + task.kind, webPage.text('task.effect.other'))
    };
}

/**
 * The view of the page that confirms discarding a task.
 * @param {TaskDetails} details
 * @param {string} reason
 * @param {string} problem - what is wrong with the reason, see `reasonProblem`; empty for nothing
 * @returns {object}
 */
function discardView(details, reason, problem) {
    var task = details.task.custom;
    return {
        id: task.taskId,
        kind: kindText(details.task),
        orderNo: task.orderNo || '',
        isDead: task.state === 'dead',
        loss: webPage.text('task.loss.' + task.kind, webPage.text('task.loss.other')),
        reason: reason,
        problem: problem === '' ? '' : webPage.text('task.discard.' + problem)
    };
}

/**
 * @param {Task} task
 * @returns {string}
 */
function kindText(task) {
    return webPage.text('kind.one.' + task.custom.kind, task.custom.kind || '');
}

/**
 * Whether there are no details to show.
 * @param {*} payload
 * @returns {boolean}
 */
function isEmpty(payload) {
    return payload === null || JSON.stringify(payload) === '{}';
}

module.exports = {
    taskView: taskView,
    askView: askView,
    discardView: discardView
};
