'use strict';

var MINUTE = 60 * 1000;
var HOUR = 60;
var DAY = 24 * HOUR;

/**
 * How long until a time, as the pages and their script count it.
 * @param milliseconds - negative once it has passed
 * @returns hours and minutes, for example `3:05 h` or `-0:10 h`; days and hours from three days on, `3 d 4 h`
 */
function timeLeft(milliseconds) {
    var minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
    var hours = Math.floor(minutes / HOUR);
    var text =
        minutes < 3 * DAY
            ? hours + ':' + ('0' + (minutes % HOUR)).slice(-2) + ' h'
            : Math.floor(minutes / DAY) + ' d ' + (hours % 24) + ' h';
    return milliseconds < 0 ? '-' + text : text;
}

module.exports = {
    timeLeft: timeLeft
};
