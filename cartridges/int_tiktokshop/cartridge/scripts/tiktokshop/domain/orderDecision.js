'use strict';

var cancelDecision = require('./cancelDecision');
var orderState = require('./orderState');
var outcome = require('./outcome');
var shipDecision = require('./shipDecision');

/**
 * Decides what a message does to an order. Rank only rises; shipped is what the units say; a repeat or a late
 * message changes nothing.
 * @param state - what is known
 * @param message - what was told
 */
function decide(state, message) {
    if (message.eventId !== '' && state.eventIds.indexOf(message.eventId) >= 0) {
        return orderState.noChange(outcome.repeated());
    }
    if (message.status === 'CANCELLED') {
        return cancelDecision.decideCancellation(state, message);
    }
    if (state.status === 'CANCELLED') {
        return shipDecision.decideAfterCancellation(state, message);
    }
    return message.packages.length > 0
        ? shipDecision.decideShipment(state, message)
        : shipDecision.decideStatus(state, message);
}

module.exports = {
    decide: decide
};
