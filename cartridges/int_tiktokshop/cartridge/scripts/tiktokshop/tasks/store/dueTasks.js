'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var clock = require('../../platform/clock');
var firstOf = require('../../platform/firstOf');
var tasks = require('./tasks');

/** @typedef {import('./tasks').Task} Task */
/** @typedef {import('./tasks').TaskKind} TaskKind */

var DUE = 'custom.state = {0} AND custom.kind = {1} AND custom.nextAttemptAt <= {2}';

/**
 * Whether a task of any kind is due.
 * @returns {boolean}
 */
function isAnyTaskDue() {
    var query = 'custom.state = {0} AND custom.nextAttemptAt <= {1}';
    return (
        firstOf.firstOf(CustomObjectMgr.queryCustomObjects(tasks.TASK_TYPE, query, null, 'waiting', clock.now()), 1)
            .length > 0
    );
}

/**
 * Ids of tasks of one kind that are due, longest waiting first.
 * @param {TaskKind} kind
 * @param {number} limit
 * @returns {string[]}
 */
function dueTasks(kind, limit) {
    var found = CustomObjectMgr.queryCustomObjects(
        tasks.TASK_TYPE,

        DUE,
        'custom.nextAttemptAt asc',
        'waiting',
        kind,
        clock.now()
    );
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
        [tasks.TASK_TYPE, DUE + others, null].concat(values.concat(shops))
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
        CustomObjectMgr.queryCustomObjects(tasks.TASK_TYPE, query, order, 'waiting', kind, clock.now(), shopId),
        limit
    );
}

module.exports = {
    isAnyTaskDue: isAnyTaskDue,
    dueTasks: dueTasks,
    otherShopsWithDue: otherShopsWithDue,
    dueTasksOf: dueTasksOf
};
