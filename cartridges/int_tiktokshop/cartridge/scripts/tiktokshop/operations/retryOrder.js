'use strict';

var operation = require('./rules/operation');
var outcome = require('../platform/rules/outcome');
var history = require('../lifecycle/store/history');
var tasks = require('../tasks/store/tasks');
var transaction = require('../platform/transaction');
var knownOrder = require('../identity/knownOrder');
var tasksOf = require('./orderTasks');
var notice = require('../platform/rules/notice');

/** @typedef {import('./rules/operation').OperationForm} OperationForm */
/** @typedef {import('./rules/operation').Preview} Preview */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../identity/knownOrder').KnownOrder} KnownOrder */

/**
 * Previews a retry of the dead letters of an order.
 * @param {KnownOrder} known
 * @returns {Preview}
 */
function previewRetry(known) {
    var dead = deadOf(known);
    return {
        outcome: dead.length > 0 ? outcome.applied([]) : outcome.repeated(),
        effects: dead.map(function (task) {
            return operation.effect('retry-' + task.custom.kind);
        })
    };
}

/**
 * Makes all dead letters of an order due again.
 * @param {string} orderNo
 * @param {OperationForm} form
 * @returns {Outcome}
 */
function retryOrder(orderNo, form) {
    return transaction.inTransaction(function () {
        var known = knownOrder.knownOrder(orderNo);
        var dead = deadOf(known);
        dead.forEach(tasks.revive);
        if (dead.length === 0) {
            return outcome.repeated();
        }
        history.addHistory(known.entry, 'OPERATIONS', notice.notice('history.retried', [form.by]), {
            outcome: 'applied'
        });
        return outcome.applied([]);
    });
}

/**
 * @param {KnownOrder} known
 * @returns {ReturnType<typeof tasksOf>}
 */
function deadOf(known) {
    return tasksOf(known).filter(function (task) {
        return task.custom.state === 'dead';
    });
}

module.exports = {
    previewRetry: previewRetry,
    retryOrder: retryOrder
};
