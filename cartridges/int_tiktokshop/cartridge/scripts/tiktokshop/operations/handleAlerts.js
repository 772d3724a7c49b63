'use strict';

var operation = require('./rules/operation');
var outcome = require('../platform/rules/outcome');
var history = require('../lifecycle/store/history');
var alerts = require('../lifecycle/store/ledger/alerts');
var orderState = require('../lifecycle/store/orderState');
var clock = require('../platform/clock');
var transaction = require('../platform/transaction');
var knownOrder = require('../identity/knownOrder');
var lists = require('../platform/rules/lists');
var notice = require('../platform/rules/notice');
var tasksOf = require('./orderTasks');

/** @typedef {import('./rules/operation').Effect} Effect */
/** @typedef {import('./rules/operation').OperationForm} OperationForm */
/** @typedef {import('./rules/operation').Preview} Preview */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../identity/knownOrder').KnownOrder} KnownOrder */

/**
 * Previews marking the alerts of an order as handled.
 * @param {KnownOrder} known
 * @returns {Preview}
 */
function previewHandled(known) {
    return alerts.needsAttention(known.entry)
        ? { outcome: outcome.applied([]), effects: [operation.effect('handled')].concat(stillWaiting(known)) }
        : { outcome: outcome.repeated(), effects: [] };
}

/**
 * What the order waits for although its alert is handled.
 * @param {KnownOrder} known
 * @returns {Effect[]}
 */
function stillWaiting(known) {
    var entry = known.entry;
    var waits = lists.namesThatHold([
        ['still-held', orderState.openHoldOf(known.order, entry) !== ''],
        ['still-request', entry.custom.requestOpen === true],
        [
            'still-late',
            entry.custom.awaitsShipment === true && !!entry.custom.shipBy && entry.custom.shipBy < clock.now()
        ],
        [
            'still-dead',
            tasksOf(known).some(function (task) {
                return task.custom.state === 'dead';
            })
        ]
    ]);
    return waits.map(function (name) {
        return operation.effect(name);
    });
}

/**
 * Marks the alerts of an order as handled.
 * @param {string} orderNo
 * @param {OperationForm} form
 * @returns {Outcome}
 */
function handleAlerts(orderNo, form) {
    return transaction.inTransaction(function () {
        var entry = knownOrder.knownOrder(orderNo).entry;
        if (!alerts.needsAttention(entry)) {
            return outcome.repeated();
        }
        alerts.markHandled(entry);
        history.addHistory(entry, 'OPERATIONS', notice.notice('history.handled', [form.by]), { outcome: 'applied' });
        return outcome.applied([]);
    });
}

module.exports = {
    previewHandled: previewHandled,
    handleAlerts: handleAlerts
};
