'use strict';

var MINUTE = 60 * 1000;
var HOUR = 60;
var DAY = 24 * HOUR;

/**
 * A length of time as people say it: two units at most.
 * @typedef {Object} TimeSpan
 * @property {'days' | 'wholedays' | 'hours' | 'wholehours' | 'minutes'} unit - Of the pattern, see `time.days` in the
 *     resource bundle; the countdown script uses the same.
 * @property {number[]} values - Values of the pattern: days and hours, hours and minutes, or minutes; of whole ones the
 *     first alone.
 */

/**
 * A length of time.
 * @param {number} milliseconds - before or after now
 * @returns {TimeSpan}
 */
function timeSpan(milliseconds) {
    var minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
    if (minutes >= DAY) {
        return spanOf('days', Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR));
    }
    if (minutes >= HOUR) {
        return spanOf('hours', Math.floor(minutes / HOUR), minutes % HOUR);
    }
    return { unit: 'minutes', values: [minutes] };
}

/**
 * @param {'days' | 'hours'} unit
 * @param {number} larger
 * @param {number} smaller
 * @returns {TimeSpan}
 */
function spanOf(unit, larger, smaller) {
    return smaller === 0
        ? { unit: unit === 'days' ? 'wholedays' : 'wholehours', values: [larger] }
        : { unit: unit, values: [larger, smaller] };
}

module.exports = timeSpan;
