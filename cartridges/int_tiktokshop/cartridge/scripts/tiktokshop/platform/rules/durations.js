'use strict';

/** Lengths of time in milliseconds. */
var MINUTE = 60 * 1000;
var HOUR = 60 * MINUTE;
var DAY = 24 * HOUR;

/** Lengths of time in seconds, as the Open API tells times. */
var MINUTE_IN_SECONDS = 60;
var HOUR_IN_SECONDS = 60 * MINUTE_IN_SECONDS;
var DAY_IN_SECONDS = 24 * HOUR_IN_SECONDS;

module.exports = {
    MINUTE: MINUTE,
    HOUR: HOUR,
    DAY: DAY,
    MINUTE_IN_SECONDS: MINUTE_IN_SECONDS,
    HOUR_IN_SECONDS: HOUR_IN_SECONDS,
    DAY_IN_SECONDS: DAY_IN_SECONDS
};
