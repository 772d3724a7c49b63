'use strict';

var MINUTE = 60 * 1000;
var MINUTES_OF_HOUR = 60;
var MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

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
    if (minutes >= MINUTES_OF_DAY) {
        return spanOf(
            'days',
            Math.floor(minutes / MINUTES_OF_DAY),
            Math.floor((minutes % MINUTES_OF_DAY) / MINUTES_OF_HOUR)
        );
    }
    if (minutes >= MINUTES_OF_HOUR) {
        return spanOf('hours', Math.floor(minutes / MINUTES_OF_HOUR), minutes % MINUTES_OF_HOUR);
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
