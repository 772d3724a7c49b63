'use strict';

var input = require('./input');

/** The status Search Cancellations has for a request that nobody has answered. */
var PENDING = 'CANCELLATION_REQUEST_PENDING';
/** In the US shipping refuses; TikTok asked apps to stop calling Reject Cancellation there. */
var REFUSED_BY_SHIPPING = ['US'];

/**
 * Decides a buyer's request: what has left is refused, whatever anyone says; a person's choice goes before the
 * setting; nothing is accepted that the OMS has not agreed to, if there is one.
 */
function decideRequest(facts) {
    if (facts.hasShipped) {
        return 'refuse';
    }
    if (facts.choice !== '') {
        return facts.choice;
    }
    if (!facts.isAutomatic) {
        return 'wait';
    }
    if (!facts.hasOms || facts.omsAnswer === 'agreed') {
        return 'accept';
    }
    return facts.omsAnswer === 'refused' ? 'refuse' : 'ask-oms';
}

/** Whether a refusal is told to TikTok by shipping the order, and not by a call. */
function isRefusedByShipping(region) {
    return REFUSED_BY_SHIPPING.indexOf(region) >= 0;
}

/**
 * Reads an item of Search Cancellations.
 * @returns null for anything that is not a request that waits for the seller
 */
function readCancelRequest(item) {
    if (!input.isObject(item) || item.cancel_status !== PENDING || typeof item.cancel_id !== 'string') {
        return null;
    }
    var actions = Array.isArray(item.seller_next_action_response)
        ? item.seller_next_action_response.filter(input.isObject)
        : [];
    var answer = actions.filter(function (action) {
        return action.action === 'SELLER_RESPOND_CANCEL';
    })[0];
    return {
        cancelId: item.cancel_id,
        orderId: String(item.order_id || ''),
        reason: String(item.cancel_reason_text || item.cancel_reason || ''),
        askedAt: Number(item.create_time) || 0,
        answerBy: (answer && Number(answer.deadline)) || 0
    };
}

/**
 * The reason to give for a refusal, of those TikTok offers for this request: that the goods are packed, where there is
 * such a reason.
 * @param names - as Get Reject Reasons gave them
 * @returns null when there is none
 */
function refusalReason(names) {
    var packed = names.filter(function (name) {
        return /packed/.test(name);
    })[0];
    return packed || names[0] || null;
}

module.exports = {
    PENDING: PENDING,
    decideRequest: decideRequest,
    isRefusedByShipping: isRefusedByShipping,
    readCancelRequest: readCancelRequest,
    refusalReason: refusalReason
};
