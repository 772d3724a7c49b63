'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var notice = require('../platform/rules/notice');
var shopSettings = require('../platform/shopSettings');
var misfitHere = require('../shops/misfitHere');
var runByShop = require('../shops/runByShop');
var runWithOrders = require('../shops/orders/runWithOrders');
var taskOutcome = require('../tasks/taskOutcome');
var importChange = require('./importChange');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../tasks/recordOutcome').TaskCounts} TaskCounts */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('./importChange').ImportCounts} ImportCounts */

/**
 * Runs the imports that have waited for the end of TikTok's hold, or that failed before, also of a shop that is in
 * connector mode now: a person has chosen the order, or the connector may not know it. What has come meanwhile by
 * itself is done without a call.
 * @param {number} maxTasks - where to stop, so that a run stays short
 * @param {TaskCounts} tasks - receives the number of tasks by outcome
 * @param {ImportCounts} counts - counts the outcomes of the orders
 */
function runImports(maxTasks, tasks, counts) {
    var work = function (access, some, record) {
        var shop = access.connection.shop;
        if (misfitHere(shop)) {
            // The job says what to change; until then the tasks wait.
            return false;
        }
        var isDirect = shopSettings.isImportedHere(shop) || shopSettings.isImportedUntilMove(shop);
        some.filter(function (task) {
            return isHere(idOf(task), isDirect);
        }).forEach(function (task) {
            record(task, taskOutcome.done());
        });
        var left = some.filter(function (task) {
            return task.custom.state === 'waiting';
        });
        var run = function (task, orders) {
            return runImport(shop.custom.shopId, orders, task, counts);
        };
        var runUnread = function (task, unread) {
            return importChange.importUnread(shop.custom.shopId, unread, task, counts);
        };
        var orderWork = {
            idsOf: function (task) {
                return [idOf(task)];
            },
            run: run,
            runUnread: runUnread
        };
        return left.length === 0 || runWithOrders(access, left, orderWork, record);
    };
    runByShop({ kind: 'import', run: work }, maxTasks, tasks);
}

/**
 * Whether an order is here. In direct mode it has to be imported to its end: an attempt that was cut off may have
 * created it and no more.
 * @param {string} externalOrderId
 * @param {boolean} isDirect
 * @returns {boolean}
 */
function isHere(externalOrderId, isDirect) {
    var entry = findEntry.findEntry(externalOrderId);
    return entry !== null && (!isDirect || entry.custom.referenceDue !== null);
}

/**
 * @param {Task} task
 * @returns {string}
 */
function idOf(task) {
    return task.custom.externalOrderId || '';
}

/**
 * @param {string} shopId
 * @param {TikTokOrder[]} orders
 * @param {Task} task
 * @param {ImportCounts} counts
 * @returns {TaskOutcome}
 */
function runImport(shopId, orders, task, counts) {
    var order = orders[0];
    return order
        ? importChange.importOrder(
              { shopId: shopId, order: order, takesFinished: importChange.isWantedBy(task) },
              counts
          )
        : taskOutcome.refused('order_not_on_tiktok', notice.notice('task.order_not_on_tiktok'));
}

module.exports = runImports;
