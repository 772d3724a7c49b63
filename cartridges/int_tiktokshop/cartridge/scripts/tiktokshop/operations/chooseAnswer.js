'use strict';

var operation = require('./rules/operation');
var orderState = require('../lifecycle/rules/orderState');
var outcomeModule = require('../platform/rules/outcome');
var connections = require('../shops/store/connections');
var history = require('../lifecycle/store/history');
var cancelRequest = require('../lifecycle/store/ledger/cancelRequest');
var orderStateModule = require('../lifecycle/store/orderState');
var shopSettings = require('../platform/shopSettings');
var tasks = require('../tasks/store/tasks');
var transaction = require('../platform/transaction');
var knownOrder = require('../identity/knownOrder');
var canTellOms = require('../lifecycle/canTellOms');
var notice = require('../platform/rules/notice');
var markets = require('../lifecycle/rules/tiktok/markets');
var taskIds = require('../tasks/rules/taskIds');

/** @typedef {import('./rules/operation').Effect} Effect */
/** @typedef {import('./rules/operation').OperationForm} OperationForm */
/** @typedef {import('./rules/operation').Preview} Preview */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../identity/knownOrder').KnownOrder} KnownOrder */

/** @typedef {'accept' | 'refuse'} Choice */

/**
 * Previews an answer to the buyer's request to cancel.
 * @param {Choice} choice
 * @param {KnownOrder} known
 * @param {OperationForm} form
 * @returns {Preview}
 */
function previewAnswer(choice, known, form) {
    var outcome = decideAnswer(choice, known, form);
    return { outcome: outcome, effects: outcome.outcome === 'applied' ? effectsOf(choice, known) : [] };
}

/**
 * Stores the answer that a person has chosen, and makes the answering task due. The choice overrides every setting.
 * @param {Choice} choice
 * @param {string} orderNo
 * @param {OperationForm} form
 * @returns {Outcome}
 */
function chooseAnswer(choice, orderNo, form) {
    return transaction.inTransaction(function () {
        var known = knownOrder.knownOrder(orderNo);
        var outcome = decideAnswer(choice, known, form);
        if (outcome.outcome === 'applied') {
            keep(choice, known, form);
        }
        return outcome;
    });
}

/**
 * @param {Choice} choice
 * @param {KnownOrder} known
 * @param {OperationForm} form
 */
function keep(choice, known, form) {
    var request = cancelRequest.cancelRequestOf(known.entry);
    request.choice = choice;
    cancelRequest.storeCancelRequest(known.entry, request);
    var task = tasks.findTask(taskIds.answerTaskId(request.cancelId));
    // Revives even a discarded task: the request is open, and a person wants it answered after all.
    if (task && task.custom.state !== 'done') {
        tasks.revive(task);
    }
    history.addHistory(known.entry, 'OPERATIONS', notice.notice('history.answer_' + choice, [form.by]), {
        outcome: 'applied'
    });
}

/**
 * @param {Choice} choice
 * @param {KnownOrder} known
 * @param {OperationForm} form
 * @returns {Outcome}
 */
function decideAnswer(choice, known, form) {
    var request = cancelRequest.cancelRequestOf(known.entry);
    if (!request || request.cancelId !== form.cancelId) {
        return outcomeModule.rejected(
            'no_request',
            'cancelId',
            'the latest request of the buyer',
            'There is no such cancellation request'
        );
    }
    if (request.choice === choice) {
        return outcomeModule.repeated();
    }
    if (request.state !== 'open' || shopSettings.reporterOf(known.entry.custom.shopId) !== 'cartridge') {
        var outcome = outcomeModule.rejected(
            'request_closed',
            'cancelId',
            'a request that is open',
            'The request is no longer open for an answer'
        );
        outcome.current = request.state;
        return outcome;
    }
    if (choice === 'accept' && orderState.hasShipped(orderStateModule.getState(known.order, known.entry))) {
        return alreadyShipped();
    }
    return outcomeModule.applied([]);
}

/** @returns {Outcome} */
function alreadyShipped() {
    var outcome = outcomeModule.rejected(
        'already_shipped',
        'status',
        'an order that has not shipped',
        'The order has shipped'
    );
    outcome.allowed = ['refuse'];
    return outcome;
}

/**
 * @param {Choice} choice
 * @param {KnownOrder} known
 * @returns {Effect[]}
 */
function effectsOf(choice, known) {
    if (choice === 'accept') {
        return [operation.effect('accept'), operation.effect(canTellOms() ? 'oms-told' : 'oms-none')];
    }
    return [operation.effect(takesNoRefusal(known.entry) ? 'refuse-by-shipping' : 'refuse')];
}

/**
 * Whether the order's market takes no refusal of a request: only a shipment refuses it.
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function takesNoRefusal(entry) {
    var connection = connections.findConnection(entry.custom.shopId || '');
    return markets.hasTrait((connection && connection.shop.custom.region) || '', 'shipping-refuses');
}

module.exports = {
    previewAnswer: previewAnswer,
    chooseAnswer: chooseAnswer,
    takesNoRefusal: takesNoRefusal
};
