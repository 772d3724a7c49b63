'use strict';

var runByShop = require('../shops/runByShop');
var fetchOrdersOfTasks = require('../shops/orders/fetchOrdersOfTasks');
var runTask = require('../tasks/runTask');
var taskOutcome = require('../tasks/taskOutcome');
var shopSettings = require('../platform/shopSettings');
var handReportsOver = require('./handReportsOver');
var reportOrder = require('./reportOrder');
var shipTogether = require('./shipTogether');
var takeShipments = require('./takeShipments');
var notice = require('../platform/rules/notice');

/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('../shops/orders/fetchOrdersOfTasks').FetchedOrders} FetchedOrders */
/** @typedef {import('../tasks/recordOutcome').RecordTask} RecordTask */
/** @typedef {import('../tasks/recordOutcome').TaskCounts} TaskCounts */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('./shipParcels').Report} Report */
/** @typedef {import('./shipTogether').PackagesToShip} PackagesToShip */

/**
 * Reports shipments to TikTok that are due, before anything else: see `runReports`. Under a limit of calls, corrections
 * and cancellations are left to the end.
 * @param {number} maxTasks - where to stop, so that a run stays short
 * @param {TaskCounts} counts - receives the number of tasks by outcome
 */
function runShipments(maxTasks, counts) {
    runByShop({ kind: 'report', run: reportBatch, take: takeShipments(maxTasks) }, maxTasks, counts);
}

/**
 * Reports to TikTok what is due, after `runShipments`: Get Order Detail for fifty orders, then a call for each package
 * or cancellation, or one for many where TikTok takes them together.
 * @param {number} maxTasks - where to stop, with the shipments, so that a run stays short
 * @param {TaskCounts} counts - of the shipments; receives the number of tasks by outcome
 */
function runReports(maxTasks, counts) {
    var left = maxTasks - counts.done - counts.later - counts.failed;
    runByShop({ kind: 'report', run: reportBatch }, left, counts);
}

/**
 * The outcome of one task, and what still has to ship together with the packages of others.
 * @typedef {Object} TaskReport
 * @property {Task} task
 * @property {TaskOutcome} outcome
 * @property {PackagesToShip[]} toShip
 */

/**
 * @param {ShopAccess} access
 * @param {Task[]} tasks
 * @param {RecordTask} record
 * @returns {boolean}
 */
function reportBatch(access, tasks, record) {
    if (shopSettings.reporterOfShop(access.connection.shop) !== 'cartridge') {
        // This run has only just learned whose orders they are.
        tasks.forEach(function (task) {
            handReportsOver.handOver(task);
            record(task, taskOutcome.done());
        });
        return true;
    }
    var told = fetchOrdersOfTasks(
        access,
        tasks,
        function (task) {
            return [task.custom.externalOrderId || ''];
        },
        record
    );
    var open = [];
    told.fetched.every(function (fetched) {
        var report = reportOne(access, fetched);
        if (report.toShip.length > 0) {
            open.push(report);
        } else if (!access.shop.isUnavailable) {
            record(report.task, report.outcome);
        }
        return !access.shop.isUnavailable;
    });
    shipOpen(access, open, record);
    return told.hasAnswered;
}

/**
 * @param {ShopAccess} access
 * @param {FetchedOrders} fetched
 * @returns {TaskReport}
 */
function reportOne(access, fetched) {
    var toShip = [];
    var outcome = runTask(fetched.task, function () {
        var report = reportFetched(access, fetched);
        toShip = report.toShip;
        return taskOutcome.outcomeOfAll(report.outcomes);
    });
    return { task: fetched.task, outcome: outcome, toShip: toShip };
}

/**
 * @param {ShopAccess} access
 * @param {FetchedOrders} fetched
 * @returns {Report}
 */
function reportFetched(access, fetched) {
    var order = fetched.orders[0];
    var problem =
        fetched.problem || taskOutcome.refused('order_not_on_tiktok', notice.notice('task.order_not_on_tiktok'));
    return order ? reportOrder(access, fetched.task, order) : { outcomes: [problem], toShip: [] };
}

/**
 * @param {ShopAccess} access
 * @param {TaskReport[]} open
 * @param {RecordTask} record
 */
function shipOpen(access, open, record) {
    var all = open.reduce(function (list, report) {
        return list.concat(report.toShip);
    }, []);
    var outcomes = shipTogether(access.shop, all);
    if (!access.shop.isUnavailable) {
        open.forEach(function (report) {
            var own = report.toShip.map(function (packages) {
                return outcomes[all.indexOf(packages)];
            });
            record(report.task, taskOutcome.outcomeOfAll([report.outcome].concat(own)));
        });
    }
}

module.exports = {
    runShipments: runShipments,
    runReports: runReports
};
