'use strict';

var decideCancellation = require('./decideCancellation');
var orderState = require('./orderState');
var orderStatus = require('./orderStatus');
var outcome = require('../../platform/rules/outcome');
var packagesModule = require('./packages');
var decideShipment = require('./decideShipment');

/** @typedef {import('./orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('./orderState').Decision} Decision */
/** @typedef {import('./orderState').OrderState} OrderState */

/**
 * Decides what a message changes in an order. The status only moves forward, the units decide what has shipped, and a
 * repeated or late message changes nothing.
 * @param {OrderState} state - the order as it is known
 * @param {OrderMessage} message - the news about it
 * @returns {Decision}
 */
function decideMessage(state, message) {
    if (message.eventId !== '' && state.eventIds.indexOf(message.eventId) >= 0) {
        return orderState.noChange(outcome.repeated());
    }
    if (message.status === 'CANCELLED') {
        return decideCancellation.decideCancellation(state, message);
    }
    var packages = impliesFullShipment(state, message)
        ? [packagesModule.packageWithoutTracking(message.occurredAt)]
        : message.packages;
    if (state.status === 'CANCELLED') {
        return decideShipment.decideAfterCancellation(state, message, packages);
    }
    return packages.length > 0
        ? decideShipment.decideShipment(state, message, packages)
        : decideShipment.decideStatus(state, message);
}

/**
 * Whether the message says that an order without any known shipment has shipped, but names no packages.
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @returns {boolean}
 */
function impliesFullShipment(state, message) {
    var isShipped = orderStatus.rankOf(message.status) >= orderStatus.rankOf('Shipped');
    return isShipped && message.packages.length === 0 && !orderState.hasShipped(state);
}

module.exports = decideMessage;
