'use strict';

var connections = require('./store/connections');
var clock = require('../platform/clock');
var runDueTasks = require('../tasks/runDueTasks');
var tasksModule = require('../tasks/store/tasks');
var dueTasks = require('../tasks/store/dueTasks');
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
 * Tasks that have a deadline, and webhooks and readings, which may say that a parcel must not leave: they may use the calls that
 * are kept back each day.
 */
var WITH_DEADLINE = ['report', 'answer-cancellation', 'answer-return', 'webhook', 'read-again'];

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
 * The tasks of one kind, and how they are run.
 * @typedef {Object} ShopWork
 * @property {TaskKind} kind
 * @property {WorkBatch} run
 * @property {(shopId: string) => boolean} [isVisited] - Whether tasks of a shop are run; its id is empty for the site's
 *     only one. All are, unless it is given.
 * @property {TakeTasks} [take] - Which tasks, and in which order. All that are due, the longest waiting first, unless
 *     it is given.
 */

/**
 * Runs due tasks shop by shop, a batch of each in turn, so that a shop with many does not keep the others waiting. What
 * is left when the time is over stays due.
 * @param {ShopWork} work
 * @param {number} maxTasks - where to stop, so that a run stays short
 * @param {TaskCounts} counts - receives the number of tasks by outcome
 * @throws what the work for a shop has thrown, once the other shops have had their turn
 */
function runByShop(work, maxTasks, counts) {
    var kind = work.kind;
    var take =
        work.take ||
        function (shopId, limit) {
            return dueTasks.dueTasksOf(kind, shopId, limit);
        };
    var isVisited =
        work.isVisited ||
        function () {
            return true;
        };
    var record = function (task, outcome) {
        return recordOutcome.recordOutcome(task, outcome, counts, rememberOutcome);
    };
    var thrown = [];
    var isTimeUp = clock.timeLimit(runDueTasks.LONGEST_PER_KIND);
    var left = maxTasks;
    var visit = function (shopId) {
        var tasks = isOver(counts) || left <= 0 || isTimeUp() ? [] : take(shopId, Math.min(left, BATCH));
        left -= tasks.length;
        try {
            return tasks.length > 0 && runTasks(work, shopId, tasks, record, counts);
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
    if (dueTasks.dueTasks(kind, 1).length === 0) {
        return [];
    }
    // First those whose shop has yet to be found: then they are done in the same run.
    var known = [tasksModule.ONLY_SHOP].concat(connections.shopIds());
    return known.concat(dueTasks.otherShopsWithDue(kind, known));
}

/**
 * @param {ShopWork} work
 * @param {string} shopId
 * @param {Task[]} tasks
 * @param {RecordTask} record
 * @param {TaskCounts} counts
 * @returns {boolean} false when nothing more can be done for the shop
 */
function runTasks(work, shopId, tasks, record, counts) {
    var purpose = WITH_DEADLINE.indexOf(work.kind) >= 0 ? 'deadline' : 'usual';
    var connection = connections.findConnection(shopId === tasksModule.ONLY_SHOP ? '' : shopId);
    if (!connection && shopId === tasksModule.ONLY_SHOP && connections.shopIds().length > 1) {
        assignShops(tasks, record, purpose);
        return false;
    }
    if (!connection) {
        var missing = taskOutcome.refused('not_connected', notice.notice('task.not_connected'));
        tasks.forEach(function (task) {
            record(task, missing);
        });
        return true;
    }
    var access = openAccess(connection, purpose);
    if (!connections.canCall(connection)) {
        // Nothing can be asked of TikTok, and the tasks are not to blame: they wait until the shop is connected again.
        return false;
    }
    var isMore = work.run(access, tasks, record);
    noteLimits(access, counts);
    return isMore && !access.shop.isUnavailable;
}

/**
 * Notes that a shop could not be called to the end.
 * @param {ShopAccess} shopAccess
 * @param {TaskCounts} counts
 */
function noteLimits(shopAccess, counts) {
    var shop = shopAccess.shop;
    if (shop.isUnavailable) {
        counts.isCutShort = true;
        counts.isLimited = shop.isLimited;
    }
}

/**
 * Whether no shop can be called: a call that this instance could not even send says nothing about its shop. TikTok may
 * limit one shop only, so after a limit the others still get their turn.
 * @param {TaskCounts} counts
 * @returns {boolean}
 */
function isOver(counts) {
    return counts.isCutShort && !counts.isLimited;
}

module.exports = runByShop;
