'use strict';

/** Characters of a reason: a sentence or two. */
var LONGEST_REASON = 1000;

/**
 * Checks the reason for ignoring differences.
 * @param {string} reason
 * @returns {string} the key of the error's text; empty for a correct reason
 */
function ignoreProblem(reason) {
    if (reason === '') {
        return 'difference.reason.required';
    }
    return reason.length > LONGEST_REASON ? 'difference.reason.long' : '';
}

module.exports = ignoreProblem;
