'use strict';

/** As long as a sentence or two. */
var LONGEST_REASON = 1000;

/**
 * What is wrong with the reason for discarding a task.
 * @param {string} reason
 * @returns {string} key of a text; empty when nothing is
 */
function discardProblem(reason) {
    if (reason === '') {
        return 'task.discard.required';
    }
    return reason.length > LONGEST_REASON ? 'task.discard.long' : '';
}

module.exports = discardProblem;
