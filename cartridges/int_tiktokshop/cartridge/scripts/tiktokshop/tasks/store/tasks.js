'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var newObjects = require('../../platform/newObjects');
var retry = require('../rules/retry');
var clock = require('../../platform/clock');
var json = require('../../platform/json');
var notice = require('../../platform/rules/notice');
var firstOf = require('../../platform/firstOf');

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

var TYPE = 'TikTokShopTask';

/** Stands in `shopId` for the site's only shop: an empty text cannot be searched for. */
var ONLY_SHOP = 'only';

/**
 * Makes a task that is due at once, or makes the one with this id due again. Needs a transaction.
 * @param {string} taskId - the same for the same work, so that there is never a second task for it
 * @param {TaskKind} kind
 * @param {{ orderNo: string, externalOrderId: string, shopId: string, payload: object }} about
 */
function enqueue(taskId, kind, about) {
    var task = CustomObjectMgr.getCustomObject(TYPE, taskId) || newObjects.newObject(TYPE, taskId);
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

var DUE = 'custom.state = {0} AND custom.kind = {1} AND custom.nextAttemptAt <= {2}';

/**
 * Whether a task of any kind is due.
 * @returns {boolean}
 */
function isAnyTaskDue() {
    var query = 'custom.state = {0} AND custom.nextAttemptAt <= {1}';
    return firstOf.firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, null, 'waiting', clock.now()), 1).length > 0;
}

/**
 * Ids of tasks of one kind that are due, longest waiting first.
 * @param {TaskKind} kind
 * @param {number} limit
 * @returns {string[]}
 */
function dueTasks(kind, limit) {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, DUE, 'custom.nextAttemptAt asc', 'waiting', kind, clock.now());
    return firstOf.firstOf(found, limit).map(function (task) {
        return task.custom.taskId;
    });
}

/**
 * Ids of shops that have due tasks of a kind, except the known ones.
 * @param {TaskKind} kind
 * @param {string[]} known - ids of a handful of shops
 * @returns {string[]}
 */
function otherShopsWithDue(kind, known) {
    var found = known.slice();
    for (var shopId = otherShopWithDue(kind, found); shopId !== ''; shopId = otherShopWithDue(kind, found)) {
        found.push(shopId);
    }
    return found.slice(known.length);
}

/**
 * The first of them; empty if there is none.
 * @param {TaskKind} kind
 * @param {string[]} shops
 * @returns {string}
 */
function otherShopWithDue(kind, shops) {
    var values = ['waiting', kind, clock.now()];
    var others = shops
        .map(function (_id, index) {
            return ' AND custom.shopId != {' + (index + 3) + '}';
        })
        .join('');
    var found = CustomObjectMgr.queryCustomObjects.apply(
        CustomObjectMgr,
        [TYPE, DUE + others, null].concat(values.concat(shops))
    );
    var task = firstOf.firstOf(found, 1)[0];
    return (task && task.custom.shopId) || '';
}

/**
 * Tasks of one kind and shop that are due, longest waiting first.
 * @param {TaskKind} kind
 * @param {string} shopId
 * @param {number} limit
 * @returns {Task[]}
 */
function dueTasksOf(kind, shopId, limit) {
    var query = DUE + ' AND custom.shopId = {3}';
    var order = 'custom.nextAttemptAt asc';
    return firstOf.firstOf(
        CustomObjectMgr.queryCustomObjects(TYPE, query, order, 'waiting', kind, clock.now(), shopId),
        limit
    );
}

/**
 * Dead letters that operations have not been told of.
 * @param {number} limit
 * @returns {Task[]}
 */
function deadTasksToTell(limit) {
    var query = 'custom.state = {0} AND custom.isAlerted = {1}';
    return firstOf.firstOf(
        CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.createdAt asc', 'dead', false),
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
    var order = 'custom.createdAt asc';
    var found =
        kind === ''
            ? CustomObjectMgr.queryCustomObjects(TYPE, 'custom.state = {0}', order, 'dead')
            : CustomObjectMgr.queryCustomObjects(TYPE, 'custom.state = {0} AND custom.kind = {1}', order, 'dead', kind);
    return firstOf.firstOf(found, limit);
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
    var found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.state = {0}', 'custom.createdAt asc', 'dead');
    var letters = { total: found.count, byKind: {}, tasks: firstOf.firstOf(found, looked) };
    letters.tasks.forEach(function (task) {
        var kind = task.custom.kind || '';
        letters.byKind[kind] = (letters.byKind[kind] || 0) + 1;
    });
    return letters;
}

/**
 * Whether a task about an order waits to be run, or was given up and waits for a person.
 * @param {string} externalOrderId
 * @returns {boolean}
 */
function hasOpenTask(externalOrderId) {
    var query = 'custom.externalOrderId = {0} AND (custom.state = {1} OR custom.state = {2})';
    var found = CustomObjectMgr.queryCustomObjects(TYPE, query, null, externalOrderId, 'waiting', 'dead');
    return firstOf.firstOf(found, 1).length > 0;
}

/**
 * Forgets all tasks of an order. Needs a transaction.
 * @param {string} externalOrderId
 */
function removeTasks(externalOrderId) {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.externalOrderId = {0}', null, externalOrderId);
    firstOf.firstOf(found, Infinity).forEach(removeTask);
}

/**
 * When the task was made that has been waiting longest; null when none is.
 * @returns {Date | null}
 */
function oldestWaitingTask() {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.state = {0}', 'custom.createdAt asc', 'waiting');
    var task = firstOf.firstOf(found, 1)[0];
    return task ? task.custom.createdAt : null;
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
 * Tasks that were done before the time of their kind, oldest first.
 * @param {Array<{ kind: TaskKind, time: Date }>} times - of every kind of task
 * @param {number} limit
 * @returns {Task[]}
 */
function tasksDoneBefore(times, limit) {
    var values = times.reduce(
        function (all, one) {
            return all.concat([one.kind, one.time]);
        },
        ['done']
    );
    var isOld = times.map(function (_one, index) {
        return '(custom.kind = {' + (2 * index + 1) + '} AND custom.doneAt < {' + (2 * index + 2) + '})';
    });
    var query = 'custom.state = {0} AND (' + isOld.join(' OR ') + ')';
    return firstOf.firstOf(
        CustomObjectMgr.queryCustomObjects.apply(CustomObjectMgr, [TYPE, query, 'custom.doneAt asc'].concat(values)),
        limit
    );
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
    return CustomObjectMgr.getCustomObject(TYPE, taskId);
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
    ONLY_SHOP: ONLY_SHOP,
    enqueue: enqueue,
    isAnyTaskDue: isAnyTaskDue,
    dueTasks: dueTasks,
    otherShopsWithDue: otherShopsWithDue,
    dueTasksOf: dueTasksOf,
    deadTasksToTell: deadTasksToTell,
    deadTasks: deadTasks,
    readDeadTasks: readDeadTasks,
    hasOpenTask: hasOpenTask,
    removeTasks: removeTasks,
    oldestWaitingTask: oldestWaitingTask,
    revive: revive,
    discard: discard,
    tasksDoneBefore: tasksDoneBefore,
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
