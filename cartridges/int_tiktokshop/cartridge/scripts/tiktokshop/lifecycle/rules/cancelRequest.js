'use strict';

var apiAnswer = require('../../openapi/rules/apiAnswer');
var input = require('../../platform/rules/input');

/** @typedef {import('../../platform/rules/input').Source} Source */

/**
 * A buyer's request to cancel a paid order after the first hour. Times in seconds since the epoch.
 * @typedef {Object} CancelRequest
 * @property {string} cancelId - TikTok's id of the request.
 * @property {string} orderId
 * @property {string} reason
 * @property {number} askedAt
 * @property {number} answerBy - When TikTok accepts the request if nobody answers; 0 when TikTok names no deadline.
 */

/**
 * State of a request; `closed` when it ended without an answer that we know.
 * @typedef {'open' | 'accepted' | 'refused' | 'closed'} CancelRequestState
 */

/**
 * What the answer to a request depends on.
 * @typedef {Object} RequestFacts
 * @property {boolean} hasShipped - Whether anything has shipped, as far as we or TikTok know.
 * @property {'' | 'accept' | 'refuse'} choice - What a person has chosen; empty while nobody has.
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

/** Status of an unanswered request. Source: API page Search Cancellations. */
var PENDING = 'CANCELLATION_REQUEST_PENDING';

/** Regions where shipping the order refuses the request. TikTok wants no Reject Cancellation there. */
var REFUSED_BY_SHIPPING = ['US'];

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
 * Whether a request is refused by shipping the order instead of by a call.
 * @param {string} region
 * @returns {boolean}
 */
function isRefusedByShipping(region) {
    return REFUSED_BY_SHIPPING.indexOf(region) >= 0;
}

/** Characters of a reason that are read. */
var MAX_REASON = 1000;

/**
 * Reads an item of Search Cancellations.
 * @param {Source} item
 * @returns {CancelRequest | null} null for anything that is not a request that waits for the seller
 */
function readCancelRequest(item) {
    if (input.optionalText(item, 'cancel_status', 100) !== PENDING) {
        return null;
    }
    return {
        cancelId: apiAnswer.requiredId(item, 'cancel_id'),
        orderId: apiAnswer.requiredId(item, 'order_id'),
        reason:
            input.optionalText(item, 'cancel_reason_text', MAX_REASON) ||
            input.optionalText(item, 'cancel_reason', MAX_REASON),
        askedAt: apiAnswer.optionalTime(item, 'create_time') || 0,
        answerBy: answerByOf(item)
    };
}

/**
 * @param {Source} item
 * @returns {number}
 */
function answerByOf(item) {
    var actions = item.fields.seller_next_action_response;
    var answer = (Array.isArray(actions) ? actions : []).filter(input.isObject).filter(function (action) {
        return action.action === 'SELLER_RESPOND_CANCEL';
    })[0];
    return (
        (answer && apiAnswer.optionalTime({ fields: answer, path: item.path, faults: item.faults }, 'deadline')) || 0
    );
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
    PENDING: PENDING,
    REQUEST_DECISIONS: REQUEST_DECISIONS,
    decideRequest: decideRequest,
    isRefusedByShipping: isRefusedByShipping,
    readCancelRequest: readCancelRequest,
    refusalReason: refusalReason
};
