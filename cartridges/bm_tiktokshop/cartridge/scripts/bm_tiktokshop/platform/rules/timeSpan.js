'use strict';

var MINUTE = 60 * 1000;
var HOUR = 60;
var DAY = 24 * HOUR;

/**
 * A length of time, in the form that the pages and their countdown script use.
 * @param {number} milliseconds - before or after now
 * @returns {string} hours and minutes, for example `3:05 h`; days and hours from three days on, `3 d 4 h`
 */
function timeSpan(milliseconds) {
    var minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
    var hours = Math.floor(minutes / HOUR);
    return minutes < 3 * DAY
        ? hours + ':' + ('0' + (minutes % HOUR)).slice(-2) + ' h'
        : Math.floor(minutes / DAY) + ' d ' + (hours % 24) + ' h';
}

module.exports = timeSpan;
