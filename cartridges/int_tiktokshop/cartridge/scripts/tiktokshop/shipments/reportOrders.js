'use strict';

var recordReport = require('../tasks/recordReport');
var reportOrder = require('./reportOrder');
var reportResult = require('../tasks/reportResult');
var runByShop = require('../shops/runByShop');
var shipTogether = require('./shipTogether');
var withOrders = require('../shops/withOrders');

/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../shops/callShop').ShopAccess} ShopAccess */
/** @typedef {import('../tasks/recordReport').TaskCounts} TaskCounts */

/**
 * Reports to TikTok what is due: Get Order Detail for fifty orders, then a call for each package or cancellation, or
 *     one
 * for many where TikTok takes them together.
 * @param {number} maxTasks - where to stop, so that a run stays short
 * @param {TaskCounts} counts - is told how many went which way
 */
function reportOrders(maxTasks, counts) {
    runByShop('report', maxTasks, reportBatch, counts);
}

/**
 * @param {ShopAccess} access
 * @param {Task[]} tasks
 * @param {TaskCounts} counts
 * @returns {boolean}
 */
function reportBatch(access, tasks, counts) {
    var shopId = access.connection.custom.shopId;
    var waiting = [];
    var unfinished = [];
    var work = {
        idsOf: function (task) {
            return [task.custom.externalOrderId || ''];
        },
        run: function (task, orders) {
            var result = reportOrder(access.shop, shopId, task, orders, waiting);
            if (
                !waiting.some(function (one) {
                    return one.task === task;
                })
            ) {
                return result;
            }
            unfinished.push({ task: task, result: result });
            return null;
        }
    };
    var goesOn = withOrders.withOrders(access, tasks, work, counts);
    var shipped = shipTogether(access.shop, waiting);
    if (!access.shop.isUnavailable) {
        unfinished.forEach(function (one) {
            var own = shipped.filter(function (_result, index) {
                return waiting[index].task === one.task;
            });
            recordReport.recordResult(one.task, reportResult.resultOfAll([one.result].concat(own)), counts);
        });
    }
    return goesOn;
}

module.exports = reportOrders;
