'use strict';

/** Characters of a reason: a sentence or two. */
var LONGEST_REASON = 1000;

/**
 * Checks a reason that a person has to give.
 * @param {string} reason
 * @returns {'' | 'required' | 'long'} `required` or `long`, the end of the key of the error's text; empty for a correct
 *     reason
 */
function reasonProblem(reason) {
    if (reason === '') {
        return 'required';
    }
    return reason.length > LONGEST_REASON ? 'long' : '';
}

module.exports = reasonProblem;
