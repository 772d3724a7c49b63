'use strict';

var apiAnswer = require('../../openapi/rules/apiAnswer');
var input = require('../../platform/rules/input');

/** @typedef {import('../../platform/rules/input').Source} Source */

/**
 * A buyer's request to cancel an order after the hour. Times in seconds since the epoch.
 * @typedef {Object} CancelRequest
 * @property {string} cancelId - TikTok's id of the request.
 * @property {string} orderId
 * @property {string} reason
 * @property {number} askedAt
 * @property {number} answerBy - When TikTok accepts it without us; 0 when it does not say.
 */

/**
 * What has become of a request.
 * @typedef {'open' | 'accepted' | 'refused' | 'closed'} CancelRequestState
 */

/**
 * What speaks for and against a request.
 * @typedef {Object} RequestFacts
 * @property {boolean} hasShipped - Whether anything has left, as far as we or TikTok know.
 * @property {'' | 'accept' | 'refuse'} choice - What a person has chosen; empty while nobody has.
 * @property {'' | RequestDecision} advice - What a merchant's hook says; empty when it leaves it to the settings.
 * @property {boolean} isAutomatic - Whether the setting leaves the answer to us.
 * @property {boolean} hasOms
 * @property {'' | 'agreed' | 'refused'} omsAnswer - What the OMS says; empty while it says nothing.
 */

/**
 * What to do about a request.
 * @typedef {'accept' | 'refuse' | 'ask-oms' | 'wait'} RequestDecision
 */

/** The status Search Cancellations has for a request that nobody has answered. */
var PENDING = 'CANCELLATION_REQUEST_PENDING';

/** In the US shipping refuses; TikTok asked apps to stop calling Reject Cancellation there. */
var REFUSED_BY_SHIPPING = ['US'];

/** All decisions, as a merchant's hook may return them. */
var REQUEST_DECISIONS = ['accept', 'refuse', 'ask-oms', 'wait'];

/**
 * Decides a buyer's request: what has left is refused, whatever anyone says; a person's choice goes before a merchant's
 * hook, and that before the setting; by the setting, nothing is accepted that the OMS has not agreed to, if there is
 *     one.
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
 * As the settings say.
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
 * Whether a refusal is told to TikTok by shipping the order, and not by a call.
 * @param {string} region
 * @returns {boolean}
 */
function isRefusedByShipping(region) {
    return REFUSED_BY_SHIPPING.indexOf(region) >= 0;
}

/** Longest reason that is read. */
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
 * The reason to give for a refusal, of those TikTok offers for this request: that the goods are packed, where there is
 * such a reason.
 * @param {string[]} names - as Get Reject Reasons gave them
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
