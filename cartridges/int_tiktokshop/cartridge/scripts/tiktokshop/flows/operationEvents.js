'use strict';

var operationEffects = require('../domain/operationEffects');
var operationEvent = require('../domain/operationEvent');
var orderDecision = require('../domain/orderDecision');
var orderEvent = require('../domain/orderEvent');
var outcome = require('../domain/outcome');
var clock = require('../platform/clock');
var orderState = require('../platform/orderState');
var settings = require('../platform/settings');
var applyOrderEvent = require('./applyOrderEvent');
var knownOrder = require('./knownOrder');
var omsAdapter = require('./omsAdapter');

/** What it would do. */
function previewEvent(name, known, form) {
    var state = orderState.readState(known.order, known.entry);
    var parsed = parse(name, known.order.orderNo, state, form);
    if (!parsed.ok) {
        return { outcome: parsed.rejection, effects: [] };
    }
    var message = parsed.event.message;
    var decision = orderDecision.decide(state, message);
    var setup = {
        reporter: settings.reporter(),
        ownsOrderStatus: settings.ownsOrderStatus(),
        hasOms: omsAdapter.canTell()
    };
    return {
        outcome: decision.outcome,
        effects: decision.changes ? operationEffects.effectsOf(state, decision.changes, message, setup) : []
    };
}

/** Does it, in a transaction of its own. */
function sendEvent(name, orderNo, form) {
    var known = knownOrder.knownOrder(orderNo);
    var parsed = parse(name, orderNo, orderState.readState(known.order, known.entry), form);
    return parsed.ok ? applyOrderEvent.applyParsedEvent(parsed.event, { left: 0 }) : parsed.rejection;
}

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
