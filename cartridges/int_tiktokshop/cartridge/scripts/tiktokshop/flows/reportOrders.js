'use strict';

var reportOrder = require('./reportOrder');
var runByShop = require('./runByShop');
var withOrders = require('./withOrders');

/**
 * Reports to TikTok what is due: Get Order Detail for fifty orders, then one call for each package or cancellation.
 * @param maxTasks - where to stop, so that a run stays short
 */
function reportOrders(maxTasks) {
    return runByShop.runByShop('report', maxTasks, function (access, tasks, counts) {
        var shopId = access.connection.custom.shopId;
        var work = {
            idsOf: function (task) {
                return [task.custom.externalOrderId || ''];
            },
            run: function (task, orders) {
                return reportOrder.reportOrder(access.shop, shopId, task, orders);
            }
        };
        return withOrders.withOrders(access, tasks, work, counts);
    });
}

module.exports = {
    reportOrders: reportOrders
};
