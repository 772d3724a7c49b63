'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var newObjects = require('../../platform/newObjects');
var retry = require('../rules/retry');
var clock = require('../../platform/clock');
var json = require('../../platform/json');
var notice = require('../../platform/rules/notice');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/**
 * A call that has to be made, kept until it succeeded or a person has looked at it.
 * @typedef {dw.object.CustomObject} Task
 */

/**
 * What a task is about.
 * @typedef {'webhook' | 'import' | 'read-again' | 'answer-cancellation' | 'answer-return' | 'report' | 'notify-feed' |
 *     'tell-oms'} TaskKind
 */

/**
 * Why an attempt failed.
 * @typedef {Object} TaskFailure
 * @property {string} code - Code of TikTok, or our own.
 * @property {Notice} told - For people, without personal data.
 * @property {string} requestId - What TikTok's support asks for; empty if there is none.
 * @property {boolean} outcomeUnknown - It is unknown whether the call had its effect.
 */

/** A fault of the cartridge, which the log describes. It may pass, so the task is tried again. */
var INTERNAL_ERROR = {
    code: 'internal_error',
    told: notice.notice('task.internal_error'),
    requestId: '',
    outcomeUnknown: false
};

/** Custom object type of the tasks. */
var TASK_TYPE = 'TikTokShopTask';

/** Stands in `shopId` for the site's only shop: an empty text cannot be searched for. */
var ONLY_SHOP = 'only';

/**
 * Makes a task that is due at once, or makes the one with this id due again. Needs a transaction.
 * @param {string} taskId - the same for the same work, so that there is never a second task for it
 * @param {TaskKind} kind
 * @param {{ orderNo: string, externalOrderId: string, shopId: string, payload: object }} about
 */
function enqueue(taskId, kind, about) {
    var task = CustomObjectMgr.getCustomObject(TASK_TYPE, taskId) || newObjects.newObject(TASK_TYPE, taskId);
    var custom = task.custom;
    custom.kind = kind;
    custom.orderNo = about.orderNo;
    custom.externalOrderId = about.externalOrderId;
    custom.shopId = about.shopId || ONLY_SHOP;
    custom.payload = JSON.stringify(about.payload);
    custom.state = 'waiting';
    custom.attempts = 0;
    custom.nextAttemptAt = clock.now();
    custom.createdAt = clock.now();
    custom.isAlerted = false;
}

/**
 * Makes a task due now, a dead letter as well, with all its attempts. Needs a transaction.
 * @param {Task} task
 */
function revive(task) {
    task.custom.state = 'waiting';
    task.custom.attempts = 0;
    task.custom.nextAttemptAt = clock.now();
    task.custom.isAlerted = false;
    // Error and advice are of the attempts before; the history of the order keeps them.
    task.custom.lastCode = null;
    task.custom.lastError = null;
    task.custom.requestId = null;
}

/**
 * Puts a dead letter aside. Needs a transaction.
 * @param {Task} task
 * @param {string} by
 * @param {string} reason
 */
function discard(task, by, reason) {
    task.custom.state = 'discarded';
    task.custom.discardedAt = clock.now();
    task.custom.discardedBy = by;
    task.custom.discardReason = reason;
}

/**
 * Forgets a task. Needs a transaction.
 * @param {Task} task
 */
function removeTask(task) {
    CustomObjectMgr.remove(task);
}

/**
 * A task by its id, or null.
 * @param {string} taskId
 * @returns {Task | null}
 */
function findTask(taskId) {
    return CustomObjectMgr.getCustomObject(TASK_TYPE, taskId);
}

/**
 * What was given to `enqueue`.
 * @template T
 * @param {Task} task
 * @param {T} fallback
 * @returns {T}
 */
function payloadOf(task, fallback) {
    return json.storedJson(task.custom.payload, fallback);
}

/**
 * Changes what was given to `enqueue`. Needs a transaction.
 * @param {Task} task
 * @param {object} payload
 */
function storePayload(task, payload) {
    task.custom.payload = JSON.stringify(payload);
}

/**
 * The task is about this shop. Needs a transaction.
 * @param {Task} task
 * @param {string} shopId
 */
function storeShop(task, shopId) {
    task.custom.shopId = shopId;
}

/**
 * The work is done.
 * @param {Task} task
 */
function markDone(task) {
    var custom = task.custom;
    custom.state = 'done';
    custom.doneAt = clock.now();
    custom.outcomeUnknown = false;
    custom.lastError = null;
    custom.lastCode = null;
}

/**
 * Try again at a given time; waiting for TikTok's hold to end is not an attempt.
 * @param {Task} task
 * @param {Date} until
 * @param {TaskFailure} failure
 */
function postpone(task, until, failure) {
    note(task, failure);
    task.custom.nextAttemptAt = until;
}

/**
 * The attempt failed and may work later. After the last attempt the task is a dead letter.
 * @param {Task} task
 * @param {TaskFailure} failure
 */
function retryLater(task, failure) {
    var attempts = (task.custom.attempts || 0) + 1;
    note(task, failure);
    task.custom.attempts = attempts;
    if (attempts >= retry.MAX_ATTEMPTS) {
        task.custom.state = 'dead';
    } else {
        task.custom.nextAttemptAt = clock.fromNow(retry.backoff(attempts, Math.random()));
    }
}

/**
 * Only a person can help.
 * @param {Task} task
 * @param {TaskFailure} failure
 */
function giveUp(task, failure) {
    note(task, failure);
    task.custom.attempts = (task.custom.attempts || 0) + 1;
    task.custom.state = 'dead';
}

/**
 * @param {Task} task
 * @param {TaskFailure} failure
 */
function note(task, failure) {
    var custom = task.custom;
    custom.lastCode = failure.code;
    custom.lastError = notice.storedNotice(failure.told);
    custom.requestId = failure.requestId;
    custom.outcomeUnknown = failure.outcomeUnknown;
}

module.exports = {
    INTERNAL_ERROR: INTERNAL_ERROR,
    TASK_TYPE: TASK_TYPE,
    ONLY_SHOP: ONLY_SHOP,
    enqueue: enqueue,
    revive: revive,
    discard: discard,
    removeTask: removeTask,
    findTask: findTask,
    payloadOf: payloadOf,
    storePayload: storePayload,
    storeShop: storeShop,
    markDone: markDone,
    postpone: postpone,
    retryLater: retryLater,
    giveUp: giveUp
};
