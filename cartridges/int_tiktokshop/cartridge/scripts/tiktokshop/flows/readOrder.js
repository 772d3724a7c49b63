'use strict';

var operationEvent = require('../domain/operationEvent');
var orderState = require('../domain/orderState');
var packages = require('../domain/packages');
var tiktokPayment = require('../domain/tiktokPayment');
var history = require('../platform/history');
var ledger = require('../platform/ledger');
var orderMoney = require('../platform/orderMoney');
var orderNotes = require('../platform/orderNotes');
var orderStateModule = require('../platform/orderState');
var settings = require('../platform/settings');
var knownOrder = require('./knownOrder');
var orderTasks = require('./orderTasks');

/** Notes that are shown. */
var NOTES = 50;

/** Everything about one order, by keys and without a search; null when this site has no such order. */
function readOrder(orderNo) {
    var known = knownOrder.knownOrder(orderNo);
    return known ? describe(known) : null;
}

function describe(known) {
    var order = known.order;
    var entry = known.entry;
    var state = orderStateModule.readState(order, entry);
    var money = orderMoney.moneyOfOrder(order);
    var payment = ledger.paymentOf(entry);
    var tasks = orderTasks.tasksOf(known);
    return {
        order: order,
        entry: entry,
        state: state,
        packages: orderStateModule.packagesOf(order, entry),
        packageIds: ledger.packageIdsOf(entry),
        money: money,
        payment: payment,
        reconciliation: tiktokPayment.reconcile(money.total, money.currency, payment),
        reporter: settings.reporter(),
        feedRevision: ledger.feedRevisionOf(entry),
        request: ledger.cancelRequestOf(entry),
        needsAttention: ledger.needsAttention(entry),
        history: history.historyOf(entry),
        notes: orderNotes.notesOf(order, NOTES),
        tasks: tasks,
        operations: operationsFor(known, state, tasks)
    };
}

/** Only what would not be refused. */
function operationsFor(known, state, tasks) {
    var request = ledger.cancelRequestOf(known.entry);
    var isAlive = state.status !== 'CANCELLED';
    var isAsked = request !== null && request.state === 'open' && settings.reporter() === 'cartridge';
    var hasShipped = orderState.unchangedState(state).shippingStatus !== 'NOTSHIPPED';
    var offered = [
        ['handled', ledger.needsAttention(known.entry)],
        ['accept', isAsked && !hasShipped],
        ['refuse', isAsked],
        [
            'retry',
            tasks.some(function (task) {
                return task.custom.state === 'dead';
            })
        ],
        ['release', isAlive && state.holdReason !== ''],
        ['ship', isAlive && state.holdReason === '' && packages.countUnits(operationEvent.unitsToShip(state)) > 0],
        ['correct', packages.packageNumbers(packages.toldPackages(state.packages)).length > 0],
        ['cancel', isAlive && packages.countUnits(orderState.openUnits(state, state.packages)) > 0]
    ];

    return offered
        .filter(function (one) {
            return one[1];
        })
        .map(function (one) {
            return one[0];
        });
}

module.exports = {
    readOrder: readOrder
};
