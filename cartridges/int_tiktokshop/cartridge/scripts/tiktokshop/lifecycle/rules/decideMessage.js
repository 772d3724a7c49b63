'use strict';

var decideCancellation = require('./decideCancellation');
var orderState = require('./orderState');
var orderStatus = require('./orderStatus');
var members = require('../../platform/rules/members');
var outcome = require('../../platform/rules/outcome');
var packagesModule = require('./packages');
var decideShipment = require('./decideShipment');

/** @typedef {import('./orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('./orderState').Decision} Decision */
/** @typedef {import('./orderState').OrderState} OrderState */
/** @typedef {import('./packages').Packages} Packages */

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
    return decideNews(state, message.isUntimed ? afterTold(state, message) : message);
}

/**
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @returns {Decision}
 */
function decideNews(state, message) {
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

/**
 * A message without a time of its own comes after every package that was told before it. Its receipt may be earlier
 * than the time of one, told by an OMS whose clock is ahead: then the message counts as of that time, and may correct
 * it.
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @returns {OrderMessage}
 */
function afterTold(state, message) {
    var last = latest(message.occurredAt, state.packages);
    var moved = members.copyOf(message);
    moved.occurredAt = last;
    moved.packages = message.packages.map(function (known) {
        var parcel = members.copyOf(known);
        parcel.occurredAt = last;
        return parcel;
    });
    return moved;
}

/**
 * The latest of a time and those of packages, all ISO 8601 UTC.
 * @param {string} time
 * @param {Packages} packages
 * @returns {string}
 */
function latest(time, packages) {
    return packagesModule
        .packageNumbers(packages)
        .map(function (packageNo) {
            return packagesModule.lastToldAt(packages[packageNo]);
        })
        .concat(time)
        .sort()
        .pop();
}

module.exports = decideMessage;
