'use strict';

var cancelDecision = require('./cancelDecision');
var orderState = require('./orderState');
var orderStatus = require('./orderStatus');
var outcome = require('../../platform/rules/outcome');
var packagesModule = require('./packages');
var shipDecision = require('./shipDecision');

/** @typedef {import('../../oms/rules/orderEvent').OrderMessage} OrderMessage */
/** @typedef {import('./orderState').Decision} Decision */
/** @typedef {import('./orderState').OrderState} OrderState */

/**
 * Decides what a message does to an order. Rank only rises; shipped is what the units say; a repeat or a late
 * message changes nothing.
 * @param {OrderState} state - what is known
 * @param {OrderMessage} message - what was told
 * @returns {Decision}
 */
function decide(state, message) {
    if (message.eventId !== '' && state.eventIds.indexOf(message.eventId) >= 0) {
        return orderState.noChange(outcome.repeated());
    }
    if (message.status === 'CANCELLED') {
        return cancelDecision.decideCancellation(state, message);
    }
    var packages = saysAllHasLeft(state, message)
        ? [packagesModule.untoldPackage(message.occurredAt)]
        : message.packages;
    if (state.status === 'CANCELLED') {
        return shipDecision.decideAfterCancellation(state, message, packages);
    }
    return packages.length > 0
        ? shipDecision.decideShipment(state, message, packages)
        : shipDecision.decideStatus(state, message);
}

/**
 * Whether an order of which nothing is known to have shipped is said to have left, without a word about packages.
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @returns {boolean}
 */
function saysAllHasLeft(state, message) {
    var isShipped = orderStatus.rankOf(message.status) >= orderStatus.rankOf('Shipped');
    var hasLeft = orderState.shippingStatusOf(state.packages, orderState.availableUnits(state)) !== 'NOTSHIPPED';
    return isShipped && message.packages.length === 0 && !hasLeft;
}

module.exports = decide;
