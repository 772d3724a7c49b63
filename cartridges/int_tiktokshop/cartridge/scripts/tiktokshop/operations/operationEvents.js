'use strict';

var effectsOf = require('./rules/operationEffects');
var operationEvent = require('./rules/operationEvent');
var decideMessage = require('../lifecycle/rules/decideMessage');
var orderEvent = require('../oms/rules/orderEvent');
var outcome = require('../platform/rules/outcome');
var clock = require('../platform/clock');
var orderState = require('../lifecycle/store/orderState');
var settings = require('../platform/settings');
var shopSettings = require('../platform/shopSettings');
var applyOrderEvent = require('../oms/applyOrderEvent');
var knownOrder = require('../identity/knownOrder');
var canTellOms = require('../lifecycle/canTellOms');

/** @typedef {import('./rules/operation').OperationForm} OperationForm */
/** @typedef {import('./rules/operation').Preview} Preview */
/** @typedef {import('./rules/operationEvent').EventInput} EventInput */
/** @typedef {import('../oms/rules/orderEvent').ParsedEvent} ParsedEvent */
/** @typedef {import('../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../identity/knownOrder').KnownOrder} KnownOrder */

/**
 * Operations that send an event in place of the OMS, by the same contract and rules.
 * @typedef {'ship' | 'correct' | 'cancel'} EventOperation
 */

/**
 * Previews an operation that sends an event.
 * @param {EventOperation} name
 * @param {KnownOrder} known
 * @param {OperationForm} form
 * @returns {Preview}
 */
function previewEvent(name, known, form) {
    var state = orderState.getState(known.order, known.entry);
    var parsed = parse(name, known.order.orderNo, state, form);
    if (!parsed.ok) {
        return { outcome: parsed.rejection, effects: [] };
    }
    var message = parsed.event.message;
    var decision = decideMessage(state, message);
    var setup = {
        reporter: shopSettings.reporterOf(known.entry.custom.shopId),
        ownsOrderStatus: settings.ownsOrderStatus(),
        hasOms: canTellOms()
    };
    return {
        outcome: decision.outcome,
        effects: decision.changes ? effectsOf(state, decision.changes, message, setup) : []
    };
}

/**
 * Runs an operation that sends an event, in a transaction of its own.
 * @param {EventOperation} name
 * @param {string} orderNo
 * @param {OperationForm} form
 * @returns {Outcome}
 */
function sendEvent(name, orderNo, form) {
    var known = knownOrder.knownOrder(orderNo);
    var parsed = parse(name, orderNo, orderState.getState(known.order, known.entry), form);
    return parsed.ok ? applyOrderEvent.applyParsedEvent(parsed.event) : parsed.rejection;
}

/**
 * @param {EventOperation} name
 * @param {string} orderNo
 * @param {OrderState} state
 * @param {OperationForm} form
 * @returns {ParsedEvent}
 */
function parse(name, orderNo, state, form) {
    var input = inputOf(name, orderNo, state, form);
    if (!input) {
        var msg = 'There is no package ' + form.packageNo;
        return {
            ok: false,
            rejection: outcome.rejected('unknown_package', 'packageNo', 'a package of the order', msg)
        };
    }
    var parsed = orderEvent.parseOrderEvent(input, clock.isoNow());
    if (parsed.ok) {
        parsed.event.message.initiator = 'OPERATIONS';
        parsed.event.message.by = form.by;
    }
    return parsed;
}

/**
 * @param {EventOperation} name
 * @param {string} orderNo
 * @param {OrderState} state
 * @param {OperationForm} form
 * @returns {EventInput | null}
 */
function inputOf(name, orderNo, state, form) {
    switch (name) {
        case 'ship':
            return operationEvent.shipEvent(orderNo, state, form);
        case 'correct':
            return operationEvent.correctionEvent(orderNo, state, form);
        default:
            return operationEvent.cancelEvent(orderNo, state, form);
    }
}

module.exports = {
    previewEvent: previewEvent,
    sendEvent: sendEvent
};
