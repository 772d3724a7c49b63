'use strict';

/** Characters of a reason: a sentence or two. */
var LONGEST_REASON = 1000;

/**
 * Checks the reason for discarding a task.
 * @param {string} reason
 * @returns {string} the key of the error's text; empty for a correct reason
 */
function discardProblem(reason) {
    if (reason === '') {
        return 'task.discard.required';
    }
    return reason.length > LONGEST_REASON ? 'task.discard.long' : '';
}

module.exports = discardProblem;
