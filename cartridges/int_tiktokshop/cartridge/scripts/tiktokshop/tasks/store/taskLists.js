'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var clock = require('../../platform/clock');
var firstOf = require('../../platform/firstOf');
var tasks = require('./tasks');

/** @typedef {import('./tasks').Task} Task */
/** @typedef {import('./tasks').TaskKind} TaskKind */

/**
 * Where a task stands. Discarded: a person has decided that it need not be done.
 * @typedef {'dead' | 'waiting' | 'done' | 'discarded'} TaskState
 */

/** The order in which tasks of a state are looked at. */
var SORTED_BY = {
    dead: 'custom.createdAt asc',
    waiting: 'custom.nextAttemptAt asc',
    done: 'custom.doneAt desc',
    discarded: 'custom.discardedAt desc'
};

/**
 * Some of the tasks that were asked for, and how many there are of them.
 * @typedef {Object} TaskPage
 * @property {number} count
 * @property {number} from - How many were passed over.
 * @property {Task[]} tasks
 */

/**
 * Tasks of a state.
 * @param {TaskState} state
 * @param {string} kind - empty for all kinds
 * @param {number} from - how many to pass over, a multiple of `limit`; beyond the end the last `limit` begin
 * @param {number} limit
 * @returns {TaskPage}
 */
function listTasks(state, kind, from, limit) {
    var found = tasksIn(state, kind);
    var last = Math.max(0, Math.ceil(found.count / limit) - 1) * limit;
    var count = found.count;
    var begin = Math.min(from, last);
    if (begin > 0) {
        found.forward(begin);
    }
    return { count: count, from: begin, tasks: firstOf.firstOf(found, limit) };
}

/**
 * How many tasks of a state there are.
 * @param {TaskState} state
 * @param {string} kind
 * @returns {number}
 */
function countTasks(state, kind) {
    var found = tasksIn(state, kind);
    var count = found.count;
    found.close();
    return count;
}

/**
 * All tasks of a state, of one kind or, where it is empty, of all.
 * @param {TaskState} state
 * @param {string} kind
 * @returns {dw.util.SeekableIterator<Task>}
 */
function tasksIn(state, kind) {
    var order = SORTED_BY[state];
    return kind === ''
        ? CustomObjectMgr.queryCustomObjects(tasks.TASK_TYPE, 'custom.state = {0}', order, state)
        : CustomObjectMgr.queryCustomObjects(
              tasks.TASK_TYPE,
              'custom.state = {0} AND custom.kind = {1}',
              order,
              state,
              kind
          );
}

/**
 * The imports of a shop that are not done.
 * @typedef {Object} OpenImports
 * @property {Task[]} failed - Those that were given up, then those that failed and are tried again; in both those with
 *     most attempts first.
 * @property {number} failedCount
 * @property {number} onHold - How many wait for the end of TikTok's hold.
 * @property {number} due - How many are due that did not fail before: the next run imports them, unless TikTok refuses
 *     the shop.
 */

/**
 * Searches a shop's open imports once: returns the failed ones, and counts those that are due or on hold.
 * @param {string} shopId
 * @param {number} limit - how many that failed to return
 * @returns {OpenImports}
 */
function openImports(shopId, limit) {
    var open = CustomObjectMgr.queryCustomObjects(
        tasks.TASK_TYPE,

        'custom.kind = {0} AND custom.shopId = {1} AND (custom.state = {2} OR custom.state = {3})',
        'custom.state asc, custom.attempts desc, custom.nextAttemptAt asc',
        'import',
        shopId,
        'dead',
        'waiting'
    );
    var imports = { failed: [], failedCount: 0, onHold: open.count, due: 0 };
    var time = clock.now();
    for (var task = nextOf(open); task && !isOnHold(task, time); task = nextOf(open)) {
        imports.onHold -= 1;
        if (!hasFailed(task)) {
            imports.due += 1;
        } else {
            imports.failedCount += 1;
            if (imports.failed.length < limit) {
                imports.failed.push(task);
            }
        }
    }
    open.close();
    return imports;
}

/**
 * @param {dw.util.SeekableIterator<Task>} found
 * @returns {Task | null}
 */
function nextOf(found) {
    return found.hasNext() ? found.next() : null;
}

/**
 * Whether a task was given up, or failed and is tried again.
 * @param {Task} task
 * @returns {boolean}
 */
function hasFailed(task) {
    var custom = task.custom;
    return custom.state === 'dead' || !!custom.attempts;
}

/**
 * @param {Task} task
 * @param {Date} time
 * @returns {boolean}
 */
function isOnHold(task, time) {
    var nextAttemptAt = task.custom.nextAttemptAt;
    return !hasFailed(task) && nextAttemptAt !== null && nextAttemptAt > time;
}

/**
 * Ids of tasks of a kind that wait or were given up.
 * @param {TaskKind} kind
 * @param {number} limit
 * @returns {string[]}
 */
function openTaskIds(kind, limit) {
    var query = 'custom.kind = {0} AND (custom.state = {1} OR custom.state = {2})';
    var found = CustomObjectMgr.queryCustomObjects(tasks.TASK_TYPE, query, null, kind, 'waiting', 'dead');
    return firstOf.firstOf(found, limit).map(function (task) {
        return task.custom.taskId;
    });
}

/**
 * When the last task of a kind came up; null when there is none.
 * @param {TaskKind} kind
 * @returns {Date | null}
 */
function lastTaskMadeAt(kind) {
    var found = CustomObjectMgr.queryCustomObjects(tasks.TASK_TYPE, 'custom.kind = {0}', 'custom.createdAt desc', kind);
    var last = firstOf.firstOf(found, 1)[0];
    return last ? last.custom.createdAt : null;
}

/**
 * Whether a task about an order waits to be run, or was given up and waits for a person.
 * @param {string} externalOrderId
 * @returns {boolean}
 */
function hasOpenTask(externalOrderId) {
    var query = 'custom.externalOrderId = {0} AND (custom.state = {1} OR custom.state = {2})';
    var found = CustomObjectMgr.queryCustomObjects(tasks.TASK_TYPE, query, null, externalOrderId, 'waiting', 'dead');
    return firstOf.firstOf(found, 1).length > 0;
}

/**
 * Forgets all tasks of an order. Needs a transaction.
 * @param {string} externalOrderId
 */
function removeTasks(externalOrderId) {
    var found = CustomObjectMgr.queryCustomObjects(
        tasks.TASK_TYPE,
        'custom.externalOrderId = {0}',
        null,
        externalOrderId
    );
    firstOf.firstOf(found, Infinity).forEach(tasks.removeTask);
}

/**
 * When the task was made that has been waiting longest; null when none is.
 * @returns {Date | null}
 */
function oldestWaitingTask() {
    var found = CustomObjectMgr.queryCustomObjects(
        tasks.TASK_TYPE,

        'custom.state = {0}',
        'custom.createdAt asc',
        'waiting'
    );
    var task = firstOf.firstOf(found, 1)[0];
    return task ? task.custom.createdAt : null;
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
        CustomObjectMgr.queryCustomObjects.apply(
            CustomObjectMgr,
            [tasks.TASK_TYPE, query, 'custom.doneAt asc'].concat(values)
        ),
        limit
    );
}

module.exports = {
    listTasks: listTasks,
    countTasks: countTasks,
    tasksIn: tasksIn,
    openImports: openImports,
    openTaskIds: openTaskIds,
    lastTaskMadeAt: lastTaskMadeAt,
    hasOpenTask: hasOpenTask,
    removeTasks: removeTasks,
    oldestWaitingTask: oldestWaitingTask,
    tasksDoneBefore: tasksDoneBefore
};
