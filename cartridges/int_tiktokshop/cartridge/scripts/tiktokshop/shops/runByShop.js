'use strict';

var connections = require('./store/connections');
var tasksModule = require('../tasks/store/tasks');
var assignShops = require('./assignShops');
var openAccess = require('./openAccess');
var rememberOutcome = require('../lifecycle/rememberOutcome');
var recordOutcome = require('../tasks/recordOutcome');
var taskOutcome = require('../tasks/taskOutcome');
var notice = require('../platform/rules/notice');

/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../tasks/store/tasks').TaskKind} TaskKind */
/** @typedef {import('./openAccess').ShopAccess} ShopAccess */
/** @typedef {import('../tasks/recordOutcome').RecordTask} RecordTask */
/** @typedef {import('../tasks/recordOutcome').TaskCounts} TaskCounts */

/** Tasks of one shop that are done together, as many as Get Order Detail takes orders. */
var BATCH = 50;

/**
 * Tasks that have a deadline, and webhooks, which may say that a parcel must not leave: they may use what is kept of the day's
 * calls.
 */
var WITH_DEADLINE = ['report', 'answer-cancellation', 'answer-return', 'webhook'];

/**
 * Does tasks of one shop, and records the outcome of each.
 * @returns false when nothing more can be done for this shop; tasks that are left stay due
 * @typedef {(access: ShopAccess, tasks: Task[], record: RecordTask) => boolean} WorkBatch
 */

/**
 * Takes the next tasks of a shop, at most so many; none when there are no more.
 * @typedef {(shopId: string, limit: number) => Task[]} TakeTasks
 */

/**
 * Runs due tasks shop by shop, a batch of each in turn, so that a shop with many does not keep the others waiting.
 * @param {TaskKind} kind
 * @param {number} maxTasks - where to stop, so that a run stays short
 * @param {WorkBatch} work
 * @param {TaskCounts} counts - is told how many went which way
 * @param {(shopId: string) => boolean} [isVisited] - whether tasks of a shop are run; its id is empty for the site's
 *     only one
 * @param {TakeTasks} [take] - which tasks, and in which order; all that are due, the longest waiting first
 * @throws what the work for a shop has thrown, once the other shops have had their turn
 */
function runByShop(kind, maxTasks, work, counts, isVisited, take) {
    if (isVisited === undefined) {
        isVisited = function () {
            return true;
        };
    }
    if (take === undefined) {
        take = function (shopId, limit) {
            return tasksModule.dueTasksOf(kind, shopId, limit);
        };
    }
    var record = function (task, outcome) {
        return recordOutcome.recordOutcome(task, outcome, counts, rememberOutcome);
    };
    var thrown = [];
    var left = maxTasks;
    var visit = function (shopId) {
        var tasks = isOver(counts) || left <= 0 ? [] : take(shopId, Math.min(left, BATCH));
        left -= tasks.length;
        try {
            return tasks.length > 0 && workFor(shopId, kind, tasks, work, counts, record);
        } catch (e) {
            thrown.push(e);
            return false;
        }
    };
    var shops = shopsToVisit(kind).filter(function (shopId) {
        return isVisited(shopId === tasksModule.ONLY_SHOP ? '' : shopId);
    });
    while (shops.length > 0) {
        shops = shops.filter(visit);
    }
    if (thrown.length > 0) {
        throw thrown[0];
    }
}

/**
 * All connected shops, and those that have tasks without being connected; none where nothing is due.
 * @param {TaskKind} kind
 * @returns {string[]}
 */
function shopsToVisit(kind) {
    if (tasksModule.dueTasks(kind, 1).length === 0) {
        return [];
    }
    // First those whose shop has yet to be found: then they are done in the same run.
    var known = [tasksModule.ONLY_SHOP].concat(connections.shopIds());
    return known.concat(tasksModule.otherShopsWithDue(kind, known));
}

/**
 * @param {string} shopId
 * @param {TaskKind} kind
 * @param {Task[]} tasks
 * @param {WorkBatch} work
 * @param {TaskCounts} counts
 * @param {RecordTask} record
 * @returns {boolean}
 */
function workFor(shopId, kind, tasks, work, counts, record) {
    var purpose = WITH_DEADLINE.indexOf(kind) >= 0 ? 'deadline' : 'usual';
    var connection = connections.findConnection(shopId === tasksModule.ONLY_SHOP ? '' : shopId);
    if (!connection && shopId === tasksModule.ONLY_SHOP && connections.shopIds().length > 1) {
        assignShops(tasks, record, purpose);
        return false;
    }
    if (!connection) {
        var missing = taskOutcome.refused('not_connected', notice.notice('task.not_connected'));
        tasks.forEach(function (task) {
            return record(task, missing);
        });
        return true;
    }
    var access = openAccess(connection, purpose);
    if (!connections.canCall(connection)) {
        // Nothing can be asked of TikTok, and the tasks are not to blame: they wait until the shop is connected again.
        return false;
    }
    var goesOn = work(access, tasks, record);
    var _access$shop = access.shop,
        isUnavailable = _access$shop.isUnavailable,
        isLimited = _access$shop.isLimited;
    if (isUnavailable) {
        counts.isCutShort = true;
        counts.isLimited = isLimited;
    }
    return goesOn && !isUnavailable;
}

/**
 * Whether no shop can be called: a call that this instance could not even send says nothing about its shop. A limit of
 * TikTok may be that of one shop, so the others still have their turn.
 * @param {TaskCounts} counts
 * @returns {boolean}
 */
function isOver(counts) {
    return counts.isCutShort && !counts.isLimited;
}

module.exports = runByShop;
