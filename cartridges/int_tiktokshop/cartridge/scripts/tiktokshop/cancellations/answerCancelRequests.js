'use strict';

var log = require('../platform/log');
var answerCancelRequest = require('./answerCancelRequest');
var reportResult = require('../tasks/reportResult');
var runByShop = require('../shops/runByShop');
var withOrders = require('../shops/withOrders');

/** @typedef {import('../tasks/recordReport').TaskCounts} TaskCounts */

/**
 * Answers buyers who want to cancel, by what has shipped, what the OMS says and what a person has chosen.
 * @param {number} maxTasks - where to stop, so that a run stays short
 * @param {TaskCounts} counts - is told how many went which way
 */
function answerCancelRequests(maxTasks, counts) {
    var work = function (access, tasks) {
        var answer = function (task, orders) {
            try {
                return answerCancelRequest(access, task, orders);
            } catch (e) {
                // One bad order must not keep the other buyers waiting.
                log.logOf('cancel').error('order ' + task.custom.orderNo + ': ' + log.describeError(e));
                return reportResult.broken();
            }
        };
        var orderWork = {
            idsOf: function (task) {
                return [task.custom.externalOrderId || ''];
            },
            run: answer
        };
        return withOrders.withOrders(access, tasks, orderWork, counts);
    };
    runByShop('answer-cancellation', maxTasks, work, counts);
}

module.exports = answerCancelRequests;
