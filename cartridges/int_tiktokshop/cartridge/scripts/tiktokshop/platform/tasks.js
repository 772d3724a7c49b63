'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var retry = require('../domain/retry');
var clock = require('./clock');
var json = require('./json');

var TYPE = 'TikTokShopTask';
/** Stands in `shopId` for the site's only shop: an empty text cannot be searched for. */
var ONLY_SHOP = 'only';

/**
 * Makes a task that is due at once, or makes the one with this id due again. Needs a transaction.
 * @param taskId - the same for the same work, so that there is never a second task for it
 */
function enqueue(taskId, kind, about) {
    var task = CustomObjectMgr.getCustomObject(TYPE, taskId) || CustomObjectMgr.createCustomObject(TYPE, taskId);
    task.custom.kind = kind;
    task.custom.orderNo = about.orderNo;
    task.custom.externalOrderId = about.externalOrderId;
    task.custom.shopId = about.shopId || ONLY_SHOP;
    task.custom.payload = JSON.stringify(about.payload);
    task.custom.state = 'waiting';
    task.custom.attempts = 0;
    task.custom.nextAttemptAt = clock.now();
    task.custom.createdAt = clock.now();
    task.custom.isAlerted = false;
}

var DUE = 'custom.state = {0} AND custom.kind = {1} AND custom.nextAttemptAt <= {2}';

/** Ids of tasks of one kind that are due, longest waiting first. */
function dueTasks(kind, limit) {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, DUE, 'custom.nextAttemptAt asc', 'waiting', kind, clock.now());
    return firstOf(found, limit).map(function (task) {
        return task.custom.taskId;
    });
}

/** The same, of one shop. */
function dueTasksOf(kind, shopId, limit) {
    var query = DUE + ' AND custom.shopId = {3}';
    var order = 'custom.nextAttemptAt asc';
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, order, 'waiting', kind, clock.now(), shopId), limit);
}

/** Dead letters that operations have not been told of. */
function deadTasksToTell(limit) {
    var query = 'custom.state = {0} AND custom.isAlerted = {1}';
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.createdAt asc', 'dead', false), limit);
}

/** Dead letters, of one kind or of all. */
function deadTasks(kind, limit) {
    var order = 'custom.createdAt asc';
    var found =
        kind === ''
            ? CustomObjectMgr.queryCustomObjects(TYPE, 'custom.state = {0}', order, 'dead')
            : CustomObjectMgr.queryCustomObjects(TYPE, 'custom.state = {0} AND custom.kind = {1}', order, 'dead', kind);
    return firstOf(found, limit);
}

/** Counts dead letters with one search; of many, only some are looked at. */
function readDeadTasks(looked) {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.state = {0}', 'custom.createdAt asc', 'dead');
    var letters = { total: found.count, byKind: {}, tasks: firstOf(found, looked) };
    letters.tasks.forEach(function (task) {
        var kind = task.custom.kind || '';
        letters.byKind[kind] = (letters.byKind[kind] || 0) + 1;
    });
    return letters;
}

/** When the task was made that has been waiting longest; null when none is. */
function oldestWaitingTask() {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.state = {0}', 'custom.createdAt asc', 'waiting');
    var task = firstOf(found, 1)[0];
    return task ? task.custom.createdAt : null;
}

/** Makes a task due now, a dead letter as well, with all its attempts. Needs a transaction. */
function revive(task) {
    task.custom.state = 'waiting';
    task.custom.attempts = 0;
    task.custom.nextAttemptAt = clock.now();
    task.custom.isAlerted = false;
}

/** Puts a dead letter aside. Needs a transaction. */
function discard(task, by, reason) {
    task.custom.state = 'discarded';
    task.custom.discardedAt = clock.now();
    task.custom.discardedBy = by;
    task.custom.discardReason = reason;
}

/** Tasks of a kind that were done before a time, oldest first. */
function tasksDoneBefore(kind, time, limit) {
    var query = 'custom.state = {0} AND custom.kind = {1} AND custom.doneAt < {2}';
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.doneAt asc', 'done', kind, time), limit);
}

/** Forgets a task. Needs a transaction. */
function removeTask(task) {
    CustomObjectMgr.remove(task);
}

function firstOf(found, limit) {
    var tasks = [];
    while (tasks.length < limit && found.hasNext()) {
        tasks.push(found.next());
    }
    found.close();
    return tasks;
}

/** A task by its id, or null. */
function findTask(taskId) {
    return CustomObjectMgr.getCustomObject(TYPE, taskId);
}

/** What was given to `enqueue`. */
function payloadOf(task, fallback) {
    return json.storedJson(task.custom.payload, fallback);
}

/** The task is about this shop. Needs a transaction. */
function assignShop(task, shopId) {
    task.custom.shopId = shopId;
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
    ONLY_SHOP: ONLY_SHOP,
    enqueue: enqueue,
    dueTasks: dueTasks,
    dueTasksOf: dueTasksOf,
    deadTasksToTell: deadTasksToTell,
    deadTasks: deadTasks,
    readDeadTasks: readDeadTasks,
    oldestWaitingTask: oldestWaitingTask,
    revive: revive,
    discard: discard,
    tasksDoneBefore: tasksDoneBefore,
    removeTask: removeTask,
    findTask: findTask,
    payloadOf: payloadOf,
    assignShop: assignShop,
    markDone: markDone,
    postpone: postpone,
    retryLater: retryLater,
    giveUp: giveUp
};
