'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var retry = require('../domain/retry');
var clock = require('./clock');
var json = require('./json');

var TYPE = 'TikTokShopTask';

/**
 * Makes a task that is due at once, or makes the one with this id due again. Needs a transaction.
 * @param taskId - the same for the same work, so that there is never a second task for it
 */
function enqueue(taskId, kind, about) {
    var task = CustomObjectMgr.getCustomObject(TYPE, taskId) || CustomObjectMgr.createCustomObject(TYPE, taskId);
    task.custom.kind = kind;
    task.custom.orderNo = about.orderNo;
    task.custom.externalOrderId = about.externalOrderId;
    task.custom.shopId = about.shopId;
    task.custom.payload = JSON.stringify(about.payload);
    task.custom.state = 'waiting';
    task.custom.attempts = 0;
    task.custom.nextAttemptAt = clock.now();
    task.custom.createdAt = clock.now();
}

/** Ids of tasks of one kind that are due, longest waiting first. */
function dueTasks(kind, limit) {
    var query = 'custom.state = {0} AND custom.kind = {1} AND custom.nextAttemptAt <= {2}';
    var found = CustomObjectMgr.queryCustomObjects(
        TYPE,
        query,
        'custom.nextAttemptAt asc',
        'waiting',
        kind,
        clock.now()
    );
    var ids = [];
    while (ids.length < limit && found.hasNext()) {
        ids.push(found.next().custom.taskId);
    }
    found.close();
    return ids;
}

/** A task by its id, or null. */
function findTask(taskId) {
    return CustomObjectMgr.getCustomObject(TYPE, taskId);
}

/** What was given to `enqueue`. */
function payloadOf(task, fallback) {
    return json.storedJson(task.custom.payload, fallback);
}

/** The work is done. */
function markDone(task) {
    task.custom.state = 'done';
    task.custom.doneAt = clock.now();
    task.custom.outcomeUnknown = false;
    task.custom.lastError = null;
    task.custom.lastCode = null;
}

/** Try again at a given time; waiting for TikTok's hold to end is not an attempt. */
function postpone(task, until, failure) {
    note(task, failure);
    task.custom.nextAttemptAt = until;
}

/** The attempt failed and may work later. After the last attempt the task is a dead letter. */
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

/** Only a person can help. */
function giveUp(task, failure) {
    note(task, failure);
    task.custom.attempts = (task.custom.attempts || 0) + 1;
    task.custom.state = 'dead';
}

function note(task, failure) {
    task.custom.lastCode = failure.code;
    task.custom.lastError = failure.message;
    task.custom.requestId = failure.requestId;
    task.custom.outcomeUnknown = failure.outcomeUnknown;
}

module.exports = {
    enqueue: enqueue,
    dueTasks: dueTasks,
    findTask: findTask,
    payloadOf: payloadOf,
    markDone: markDone,
    postpone: postpone,
    retryLater: retryLater,
    giveUp: giveUp
};
