'use strict';

var outcomeModule = require('../platform/rules/outcome');
var ledgerEntry = require('../lifecycle/store/ledger/ledgerEntry');
var knownOrder = require('../identity/knownOrder');
var chooseAnswer = require('./chooseAnswer');
var handleAlerts = require('./handleAlerts');
var operationEvents = require('./operationEvents');
var refreshFigures = require('./refreshFigures');
var releaseOrder = require('./releaseOrder');
var retryOrder = require('./retryOrder');

/** @typedef {import('./rules/operation').OperationForm} OperationForm */
/** @typedef {import('./rules/operation').OperationName} OperationName */
/** @typedef {import('./rules/operation').Preview} Preview */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../identity/knownOrder').KnownOrder} KnownOrder */

/**
 * An operation in its two steps: preview, then run.
 * @typedef {Object} Operation
 * @property {(known: KnownOrder, form: OperationForm) => Preview} preview
 * @property {(orderNo: string, form: OperationForm) => Outcome} run
 */

var OPERATIONS = {
    retry: { preview: retryOrder.previewRetry, run: retryOrder.retryOrder },
    release: { preview: releaseOrder.previewRelease, run: releaseOrder.releaseOrder },
    ship: event('ship'),
    correct: event('correct'),
    cancel: event('cancel'),
    accept: answer('accept'),
    refuse: answer('refuse'),
    handled: { preview: handleAlerts.previewHandled, run: handleAlerts.handleAlerts }
};

/**
 * @param {'ship' | 'correct' | 'cancel'} name
 * @returns {Operation}
 */
function event(name) {
    return {
        preview: function (known, form) {
            return operationEvents.previewEvent(name, known, form);
        },
        run: function (orderNo, form) {
            return operationEvents.sendEvent(name, orderNo, form);
        }
    };
}

/**
 * @param {'accept' | 'refuse'} choice
 * @returns {Operation}
 */
function answer(choice) {
    return {
        preview: function (known, form) {
            return chooseAnswer.previewAnswer(choice, known, form);
        },
        run: function (orderNo, form) {
            return chooseAnswer.chooseAnswer(choice, orderNo, form);
        }
    };
}

/**
 * Previews an operation without changing anything; null when this site has no such order.
 * @param {OperationName} name
 * @param {string} orderNo
 * @param {OperationForm} form
 * @returns {Preview | null}
 */
function previewOperation(name, orderNo, form) {
    var known = knownOrder.knownOrder(orderNo);
    if (known && !isAllowed(name, known)) {
        return { outcome: unproven(orderNo), effects: [] };
    }
    return known ? OPERATIONS[name].preview(known, form) : null;
}

/**
 * Runs an operation as `operate`, and counts again, so that the pages show at once what it has changed.
 * @param {OperationName} name
 * @param {string} orderNo
 * @param {OperationForm} form
 * @returns {Outcome}
 */
function runOperation(name, orderNo, form) {
    var outcome = operate(name, orderNo, form);
    if (outcome.outcome === 'applied') {
        refreshFigures();
    }
    return outcome;
}

/**
 * Runs an operation by the same rules as for every other source, and adds it to the order's history. A second run of
 * the same form changes nothing.
 * @param {OperationName} name
 * @param {string} orderNo
 * @param {OperationForm} form
 * @returns {Outcome} an outcome as for an event of the OMS; `order_not_found` when this site has no such order
 */
function operate(name, orderNo, form) {
    var known = knownOrder.knownOrder(orderNo);
    if (!known) {
        return outcomeModule.rejected(
            'order_not_found',
            'orderNo',
            'the number of a TikTok Shop order',
            'There is no TikTok Shop order ' + orderNo
        );
    }
    return isAllowed(name, known) ? OPERATIONS[name].run(orderNo, form) : unproven(orderNo);
}

/**
 * An unproven order may belong to another channel, so it can only be released.
 * @param {OperationName} name
 * @param {KnownOrder} known
 * @returns {boolean}
 */
function isAllowed(name, known) {
    return !ledgerEntry.isUnproven(known.entry) || name === 'release';
}

/**
 * @param {string} orderNo
 * @returns {Outcome}
 */
function unproven(orderNo) {
    return outcomeModule.rejected(
        'order_unproven',
        'orderNo',
        'an order with proof that it is from TikTok Shop',
        'There is no proof that order ' + orderNo + ' is from TikTok Shop: release it first'
    );
}

module.exports = {
    previewOperation: previewOperation,
    runOperation: runOperation,
    operate: operate
};
