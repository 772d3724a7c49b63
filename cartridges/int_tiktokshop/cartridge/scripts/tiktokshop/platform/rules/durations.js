'use strict';

/** Lengths of time in milliseconds. */
var MINUTE = 60 * 1000;
var HOUR = 60 * MINUTE;
var DAY = 24 * HOUR;

module.exports = {
    MINUTE: MINUTE,
    HOUR: HOUR,
    DAY: DAY
};
