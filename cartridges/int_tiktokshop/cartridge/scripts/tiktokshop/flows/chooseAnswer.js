'use strict';

var cancelRequest = require('../domain/cancelRequest');
var operation = require('../domain/operation');
var orderState = require('../domain/orderState');
var outcomeModule = require('../domain/outcome');
var connections = require('../platform/connections');
var history = require('../platform/history');
var ledger = require('../platform/ledger');
var orderStateModule = require('../platform/orderState');
var settings = require('../platform/settings');
var tasks = require('../platform/tasks');
var transaction = require('../platform/transaction');
var knownOrder = require('./knownOrder');
var omsAdapter = require('./omsAdapter');

/** What answering the buyer's request to cancel would do. */
function previewAnswer(choice, known, form) {
    var outcome = judge(choice, known, form);
    return { outcome: outcome, effects: outcome.outcome === 'applied' ? effectsOf(choice, known) : [] };
}

/** Keeps what a person has chosen, and makes the task due that answers: a choice goes before every setting. */
function chooseAnswer(choice, orderNo, form) {
    return transaction.inTransaction(function () {
        var known = knownOrder.knownOrder(orderNo);
        var outcome = judge(choice, known, form);
        if (outcome.outcome === 'applied') {
            keep(choice, known, form);
        }
        return outcome;
    });
}

function keep(choice, known, form) {
    var request = ledger.cancelRequestOf(known.entry);
    request.choice = choice;
    ledger.storeCancelRequest(known.entry, request);
    var task = tasks.findTask('cancellation-' + request.cancelId);
    // One that was discarded as well: the request is open, and someone wants it answered after all.
    if (task && task.custom.state !== 'done') {
        tasks.revive(task);
    }
    history.addHistory(known.entry, 'OPERATIONS', 'Cancellation request: ' + choice + ' (' + form.by + ')', {
        outcome: 'applied'
    });
}

function judge(choice, known, form) {
    var request = ledger.cancelRequestOf(known.entry);
    if (!request || request.cancelId !== form.cancelId) {
        return outcomeModule.rejected(
            'no_request',
            'cancelId',
            'the latest request of the buyer',
            'There is no such request to cancel'
        );
    }
    if (request.choice === choice) {
        return outcomeModule.repeated();
    }
    if (request.state !== 'open' || settings.reporter() !== 'cartridge') {
        var outcome = outcomeModule.rejected(
            'request_closed',
            'cancelId',
            'a request that is open',
            'The request is not open for us to answer'
        );
        outcome.current = request.state;
        return outcome;
    }
    if (choice === 'accept' && hasShipped(known)) {
        var _outcome = outcomeModule.rejected(
            'already_shipped',
            'status',
            'an order of which nothing has shipped',
            'The order has shipped'
        );
        _outcome.allowed = ['refuse'];
        return _outcome;
    }
    return outcomeModule.applied([]);
}

function effectsOf(choice, known) {
    if (choice === 'accept') {
        return [operation.effect('accept'), operation.effect(omsAdapter.canTell() ? 'oms-told' : 'oms-none')];
    }
    var connection = connections.findConnection(known.entry.custom.shopId || '');
    var region = connection ? connection.custom.region || '' : '';
    return [operation.effect(cancelRequest.isRefusedByShipping(region) ? 'refuse-by-shipping' : 'refuse')];
}

function hasShipped(known) {
    return (
        orderState.unchangedState(orderStateModule.readState(known.order, known.entry)).shippingStatus !== 'NOTSHIPPED'
    );
}

module.exports = {
    previewAnswer: previewAnswer,
    chooseAnswer: chooseAnswer
};
