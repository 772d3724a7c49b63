'use strict';

var shopSettings = require('../platform/shopSettings');
var runByShop = require('../shops/runByShop');
var runWithOrders = require('../shops/orders/runWithOrders');
var answerCancelRequest = require('./answerCancelRequest');

/** @typedef {import('../tasks/recordOutcome').TaskCounts} TaskCounts */

/**
 * Answers buyers who want to cancel, by what has shipped, the answer of the OMS and the choice of a person.
 * @param {number} maxTasks - where to stop, so that a run stays short
 * @param {TaskCounts} counts - receives the number of tasks by outcome
 */
function runAnswers(maxTasks, counts) {
    var run = function (access, tasks, record) {
        return runWithOrders(
            access,
            tasks,
            {
                idsOf: function (task) {
                    return [task.custom.externalOrderId || ''];
                },
                run: function (task, orders) {
                    return answerCancelRequest(access, task, orders);
                }
            },
            record
        );
    };
    var isVisited = function (shopId) {
        return shopSettings.reporterOf(shopId) === 'cartridge';
    };
    runByShop({ kind: 'answer-cancellation', run: run, isVisited: isVisited }, maxTasks, counts);
}

module.exports = runAnswers;
