'use strict';

var operation = require('../domain/operation');
var outcome = require('../domain/outcome');
var history = require('../platform/history');
var tasks = require('../platform/tasks');
var transaction = require('../platform/transaction');
var knownOrder = require('./knownOrder');
var orderTasks = require('./orderTasks');

/** What retrying the tasks of an order that were given up would do. */
function previewRetry(known) {
    var dead = deadOf(known);
    return {
        outcome: dead.length > 0 ? outcome.applied([]) : outcome.repeated(),
        effects: dead.map(function (task) {
            return operation.effect('retry-' + task.custom.kind);
        })
    };
}

/** Makes all tasks of an order due again that were given up. */
function retryOrder(orderNo, form) {
    return transaction.inTransaction(function () {
        var known = knownOrder.knownOrder(orderNo);
        var dead = deadOf(known);
        dead.forEach(tasks.revive);
        if (dead.length === 0) {
            return outcome.repeated();
        }
        history.addHistory(known.entry, 'OPERATIONS', 'Retried what was given up (' + form.by + ')', {
            outcome: 'applied'
        });
        return outcome.applied([]);
    });
}

function deadOf(known) {
    return orderTasks.tasksOf(known).filter(function (task) {
        return task.custom.state === 'dead';
    });
}

module.exports = {
    previewRetry: previewRetry,
    retryOrder: retryOrder
};
