'use strict';

var unitsModule = require('../lifecycle/rules/units');
var cancelRequest = require('../lifecycle/store/ledger/cancelRequest');
var returns = require('../lifecycle/store/returns');
var orderLines = require('../lifecycle/store/orderLines');
var answerTask = require('../returns/rules/answerTask');
var tasksModule = require('../tasks/store/tasks');
var taskIds = require('../tasks/rules/taskIds');

/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../identity/knownOrder').KnownOrder} KnownOrder */

/**
 * The tasks of one order: to report it, to answer its buyer, to tell the OMS, to read it again. Reads them by their
 * ids, which follow from the order. Tasks of webhooks have ids of their own; the order's history shows their news and
 * their failures.
 * @param {KnownOrder} known
 * @returns {Task[]}
 */
function tasksOf(known) {
    var externalOrderId = known.entry.custom.externalOrderId;
    var request = cancelRequest.cancelRequestOf(known.entry);
    var ids = [
        taskIds.reportTaskId(externalOrderId),
        taskIds.cancelledTaskId(externalOrderId),
        taskIds.readAgainTaskId('order', externalOrderId),
        // Of a return whose own id could not be read.
        taskIds.readAgainTaskId('return', externalOrderId)
    ];

    if (request) {
        ids.push(taskIds.answerTaskId(request.cancelId));
    }
    for (var units = 1; units < unitsModule.countUnits(orderLines.orderedUnits(known.order)); units += 1) {
        ids.push(taskIds.unitsCancelledTaskId(externalOrderId, units));
    }
    for (var count = 1; count <= returns.returnsOf(known.entry).count; count += 1) {
        ids.push(taskIds.returnTaskId(externalOrderId, count));
    }
    returns.toldReturns(known.entry).forEach(function (returnId) {
        answerTask.answerTaskIds(returnId).forEach(function (id) {
            ids.push(id);
        });
        ids.push(taskIds.readAgainTaskId('return', returnId));
    });
    var tasks = [];
    ids.forEach(function (id) {
        var task = tasksModule.findTask(id);
        if (task) {
            tasks.push(task);
        }
    });
    return tasks;
}

module.exports = tasksOf;
