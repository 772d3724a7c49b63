'use strict';

var outcome = require('../../platform/rules/outcome');

/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */

/**
 * What the OMS has sent.
 * @typedef {'event' | 'decision'} Sent
 */

/**
 * The rejection after a failure of our own, which may pass.
 * @param {Sent} sent
 * @returns {Outcome}
 */
function notApplied(sent) {
    return outcome.rejected('internal_error', '', '', 'The ' + sent + ' could not be applied; send it again');
}

/**
 * The rejection where the request may create no more custom objects: nothing of it has happened.
 * @param {Sent} sent
 * @returns {Outcome}
 */
function tryAgainLater(sent) {
    var msg =
        'This request needs more custom objects than B2C Commerce allows; send the ' + sent + ' again in another one';
    return outcome.rejected('try_again_later', '', 'the same ' + sent + ' in another request', msg);
}

module.exports = {
    notApplied: notApplied,
    tryAgainLater: tryAgainLater
};
