'use strict';

var orderState = require('../orderState');
var packages = require('../packages');
var units = require('../units');

/** @typedef {import('../orderState').OrderState} OrderState */

/** They ask for an answer to the buyer's request to cancel. */
var ALERTS_OF_REQUEST = [
    'alert.answer_request',
    'alert.answer_request_hook',
    'alert.answer_request_or_ship',
    'alert.answer_request_or_ship_hook',
    'alert.request_ends'
];

/** They ask to release a held order, or to cancel it. */
var ALERTS_OF_HOLD = ['alert.held_long', 'alert.not_placed', 'alert.platform_placed', 'alert.edited_exported'];

/** They ask for packages. */
var ALERTS_OF_SHIPMENT = [
    'alert.tracking_missing',
    'alert.loose_tracking',
    'alert.not_shipped_here',
    'alert.platform_completed'
];

/** It asks for packages too, but stays where units are cancelled here: TikTok may have shipped these. A person closes it then. */
var ALERTS_OF_TIKTOKS_SHIPMENT = ['alert.shipped_only_on_tiktok'];

/** It asks to cancel the order again. */
var ALERTS_OF_REOPENED = ['alert.reopened_cancelled'];

/** Alerts about an order that end without a person who closes them, once what they ask for is done. */
var ENDING_ALERTS = ALERTS_OF_REQUEST.concat(ALERTS_OF_HOLD, ALERTS_OF_SHIPMENT, ALERTS_OF_REOPENED);

/**
 * Alerts that ask for what has been done, so that no person has to close them.
 * @param {OrderState} state
 * @returns {string[]} their codes
 */
function endedAlerts(state) {
    var isCancelled = state.status === 'CANCELLED';
    var hasLeft = units.countUnits(orderState.openUnits(state, packages.packagesWithTracking(state.packages))) === 0;
    return [].concat(
        orderState.openHold(state) === '' ? ALERTS_OF_HOLD : [],
        !isCancelled && hasLeft ? ALERTS_OF_SHIPMENT : [],
        !isCancelled && hasLeft && units.countUnits(state.cancelled) === 0 ? ALERTS_OF_TIKTOKS_SHIPMENT : [],
        state.platformStatus === 'CANCELLED' ? ALERTS_OF_REOPENED : []
    );
}

module.exports = {
    ALERTS_OF_REQUEST: ALERTS_OF_REQUEST,
    ENDING_ALERTS: ENDING_ALERTS,
    endedAlerts: endedAlerts
};
