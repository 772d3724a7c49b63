'use strict';

var outcome = require('./outcome');

/** @typedef {import('./outcome').Outcome} Outcome */

/** Most characters of a text. The platform ends a script with a longer one, and nothing can catch that. Source: platform quotas. */
var LONGEST_TEXT = 1000000;

/**
 * Whether texts joined by a sign are one that a script can hold.
 * @param {string[]} texts
 * @returns {boolean}
 */
function fitTogether(texts) {
    return (
        texts.reduce(function (length, text) {
            return length + text.length + 1;
        }, 0) <= LONGEST_TEXT
    );
}

/**
 * Refuses a body that no script can read.
 * @returns {Outcome}
 */
function tooLong() {
    return outcome.rejected('too_long', '', 'at most ' + LONGEST_TEXT + ' bytes', 'The body is too long to be read');
}

module.exports = {
    LONGEST_TEXT: LONGEST_TEXT,
    fitTogether: fitTogether,
    tooLong: tooLong
};
