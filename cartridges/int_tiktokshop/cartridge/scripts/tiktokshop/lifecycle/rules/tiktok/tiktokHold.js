'use strict';

var durations = require('../../../platform/rules/durations');

/**
 * How long TikTok holds an order once the buyer has paid: the buyer can cancel, and TikTok takes no shipment (code 21011044).
 * In milliseconds. Source: Open API, On Hold.
 */
var TIKTOKS_HOLD = durations.HOUR;

/** The same in seconds, as the Open API tells times. */
var TIKTOKS_HOLD_IN_SECONDS = durations.HOUR_IN_SECONDS;

module.exports = {
    TIKTOKS_HOLD: TIKTOKS_HOLD,
    TIKTOKS_HOLD_IN_SECONDS: TIKTOKS_HOLD_IN_SECONDS
};
