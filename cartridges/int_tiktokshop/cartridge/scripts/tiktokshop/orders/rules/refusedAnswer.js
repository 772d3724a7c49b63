'use strict';

/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */

/**
 * Answer to TikTok's connector where no order was created: the fields of the official cartridge, and the outcome.
 * @typedef {Outcome & { error: boolean, orderNo: string, orderItems: never[] }} RefusedAnswer
 */

/**
 * The body of a refusal.
 * @param {Outcome} outcome
 * @returns {RefusedAnswer}
 */
function refusedAnswer(outcome) {
    return {
        error: true,
        orderNo: '',
        orderItems: [],
        msg: outcome.msg,
        outcome: outcome.outcome,
        code: outcome.code,
        path: outcome.path,
        expected: outcome.expected
    };
}

module.exports = refusedAnswer;
