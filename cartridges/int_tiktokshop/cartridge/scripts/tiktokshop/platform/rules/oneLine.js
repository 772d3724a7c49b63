'use strict';

/** Characters that end a line somewhere, or steer a terminal. */
var BREAKS = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g;

/** Characters of a line. */
var LONGEST = 4000;

/**
 * A text as one line of a log: a received text can neither imitate a line of the log nor fill the log.
 * @param {string} text
 * @returns {string}
 */
function oneLine(text) {
    return text.substring(0, LONGEST).replace(BREAKS, ' ');
}

module.exports = oneLine;
