'use strict';

/**
 * The message changed the order.
 * @param warnings - what was not quite right with it
 */
function applied(warnings) {
    return warnings.length > 0 ? { outcome: 'applied', warnings: warnings } : { outcome: 'applied' };
}

/** The message was handled before, or says nothing new. */
function repeated(warnings) {
    if (warnings === undefined) {
        warnings = [];
    }
    return warnings.length > 0 ? { outcome: 'repeated', warnings: warnings } : { outcome: 'repeated' };
}

/**
 * Something newer was handled before.
 * @param current - the status that is newer
 */
function stale(current) {
    return { outcome: 'stale', current: current };
}

/**
 * The message is not applied.
 * @param code - machine readable reason
 * @param path - where in the input; empty for the whole
 * @param expected - what would have been accepted
 * @param msg - in words, without personal data
 */
function rejected(code, path, expected, msg) {
    return { outcome: 'rejected', code: code, path: path, expected: expected, msg: msg };
}

module.exports = {
    applied: applied,
    repeated: repeated,
    stale: stale,
    rejected: rejected
};
