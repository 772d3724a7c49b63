'use strict';

/**
 * What the answer to a request depends on.
 * @typedef {Object} RequestFacts
 * @property {boolean} hasShipped - Whether anything has shipped, as far as we or TikTok know.
 * @property {'' | 'accept' | 'refuse'} choice - What a person has chosen; empty until then.
 * @property {'' | RequestDecision} advice - What a merchant's hook decides; empty when it leaves the decision to the
 *     settings.
 * @property {boolean} isAutomatic - Whether the setting allows an answer without a person.
 * @property {boolean} hasOms
 * @property {'' | 'agreed' | 'refused'} omsAnswer - The answer of the OMS; empty until it has one.
 */

/**
 * What to do with a request.
 * @typedef {'accept' | 'refuse' | 'ask-oms' | 'wait'} RequestDecision
 */

/** All decisions, as a merchant's hook may return them. */
var REQUEST_DECISIONS = ['accept', 'refuse', 'ask-oms', 'wait'];

/**
 * Decides a buyer's request. A shipped order is always refused. Otherwise a person's choice counts first, then a
 * merchant's hook, then the setting. Where there is an OMS, the setting accepts only what the OMS has agreed to.
 * @param {RequestFacts} facts
 * @returns {RequestDecision}
 */
function decideRequest(facts) {
    if (facts.hasShipped) {
        return 'refuse';
    }
    if (facts.choice !== '') {
        return facts.choice;
    }
    var decision = facts.advice || ruleOf(facts);
    return decision === 'ask-oms' ? decideByOms(facts) : decision;
}

/**
 * The decision by the settings.
 * @param {RequestFacts} facts
 * @returns {RequestDecision}
 */
function ruleOf(facts) {
    if (!facts.isAutomatic) {
        return 'wait';
    }
    return facts.hasOms ? 'ask-oms' : 'accept';
}

/**
 * @param {RequestFacts} facts
 * @returns {RequestDecision}
 */
function decideByOms(facts) {
    if (facts.omsAnswer !== '') {
        return facts.omsAnswer === 'agreed' ? 'accept' : 'refuse';
    }
    return facts.hasOms ? 'ask-oms' : 'wait';
}

/**
 * The reason to give for a refusal: that the goods are packed, where TikTok offers it, otherwise the first one.
 * @param {string[]} names - the reasons that Get Reject Reasons offers for this request
 * @returns {string | null} null when there is none
 */
function refusalReason(names) {
    var packed = names.filter(function (name) {
        return /packed/.test(name);
    })[0];
    return packed || names[0] || null;
}

module.exports = {
    REQUEST_DECISIONS: REQUEST_DECISIONS,
    decideRequest: decideRequest,
    refusalReason: refusalReason
};
