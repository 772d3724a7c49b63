'use strict';

var visible = require('./visible');

/** Most characters of a rejection's text: an answer holds a hundred of them, and no answer may be longer than a script can write. */
var LONGEST = 2000;

/**
 * The outcome of one message. Every rejection says what is wrong, where, and what was expected.
 * @typedef {Object} Outcome
 * @property {'applied' | 'repeated' | 'stale' | 'rejected'} outcome
 * @property {string} [code] - Machine readable reason, for example `unknown_status`.
 * @property {string} [path] - Where in the input, for example `packages[0].items[1].quantity`.
 * @property {string} [expected]
 * @property {string} [msg] - In words.
 * @property {string} [current] - The order's status, which does not allow the message.
 * @property {string[]} [allowed] - The statuses that the order allows.
 * @property {string[]} [warnings]
 */

/**
 * The message changed the order.
 * @param {string[]} warnings - what was wrong with it nevertheless
 * @returns {Outcome}
 */
function applied(warnings) {
    return warnings.length > 0 ? { outcome: 'applied', warnings: warnings } : { outcome: 'applied' };
}

/**
 * The message was applied before, or has no news.
 * @param {string[]} [warnings]
 * @returns {Outcome}
 */
function repeated(warnings) {
    if (warnings === undefined) {
        warnings = [];
    }
    return warnings.length > 0 ? { outcome: 'repeated', warnings: warnings } : { outcome: 'repeated' };
}

/**
 * A newer message was applied before.
 * @param {string} current - the newer status
 * @returns {Outcome}
 */
function stale(current) {
    return { outcome: 'stale', current: current };
}

/**
 * The message is not applied.
 * @param {string} code - machine readable reason
 * @param {string} path - where in the input; empty for the whole
 * @param {string} expected - what would have been accepted
 * @param {string} msg - in words, without personal data
 * @returns {Outcome}
 */
function rejected(code, path, expected, msg) {
    return {
        outcome: 'rejected',
        code: code,
        path: cut(path),
        expected: cut(expected),
        msg: visible.withVisibleCharacters(cut(msg))
    };
}

/**
 * @param {string} text
 * @returns {string}
 */
function cut(text) {
    return text.length > LONGEST ? text.substring(0, LONGEST) + '…' : text;
}

module.exports = {
    applied: applied,
    repeated: repeated,
    stale: stale,
    rejected: rejected
};
