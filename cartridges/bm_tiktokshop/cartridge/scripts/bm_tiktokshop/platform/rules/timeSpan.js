'use strict';

var MINUTE = 60 * 1000;
var HOUR = 60;
var DAY = 24 * HOUR;

/**
 * A length of time as people say it: two units at most.
 * @typedef {Object} TimeSpan
 * @property {'days' | 'hours' | 'minutes'} unit - Of the pattern, see `time.days` in the resource bundle; the countdown
 *     script uses the same.
 * @property {number[]} values - Values of the pattern: days and hours, hours and minutes, or minutes.
 */

/**
 * A length of time.
 * @param {number} milliseconds - before or after now
 * @returns {TimeSpan}
 */
function timeSpan(milliseconds) {
    var minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
    if (minutes >= DAY) {
        return { unit: 'days', values: [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR)] };
    }
    if (minutes >= HOUR) {
        return { unit: 'hours', values: [Math.floor(minutes / HOUR), minutes % HOUR] };
    }
    return { unit: 'minutes', values: [minutes] };
}

module.exports = timeSpan;
