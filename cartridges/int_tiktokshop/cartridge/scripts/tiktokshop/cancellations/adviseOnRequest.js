'use strict';

var cancelRequest = require('./rules/cancelRequest');
var extensions = require('../platform/extensions');
var isoTime = require('../platform/rules/isoTime');

/** @typedef {import('./rules/cancelRequest').RequestDecision} RequestDecision */
/** @typedef {import('../openapi/rules/cancelRequest').CancelRequest} CancelRequest */

/** Where a merchant's cartridge has a say in a buyer's request to cancel. */
var DECIDE_CANCELLATION = 'app.tiktokshop.cancellation.decide';

/**
 * The decision of a merchant's hook about a buyer's request; empty when it leaves it to the settings.
 * @typedef {Object} Advice
 * @property {'' | RequestDecision} decision
 * @property {boolean} hasFailed - The hook threw, or returned something else: then a person decides, for a cancellation
 *     cannot be taken back.
 */

/**
 * Asks the merchant's cartridge, if it has a say, what to do about a buyer's request to cancel.
 * @param {dw.order.Order} order
 * @param {CancelRequest} request
 * @returns {Advice}
 */
function adviseOnRequest(order, request) {
    var answer = extensions.callExtension(DECIDE_CANCELLATION, order, {
        cancelId: request.cancelId,
        reason: request.reason,
        askedAt: isoTime.isoTimeOf(request.askedAt),
        answerBy: isoTime.isoTimeOf(request.answerBy)
    });
    var said = answer.ok ? answer.value : null;
    if (answer.ok && (said === undefined || said === null || said === '')) {
        return { decision: '', hasFailed: false };
    }
    var decision = cancelRequest.REQUEST_DECISIONS.filter(function (known) {
        return known === said;
    })[0];
    return decision ? { decision: decision, hasFailed: false } : { decision: 'wait', hasFailed: true };
}

module.exports = {
    DECIDE_CANCELLATION: DECIDE_CANCELLATION,
    adviseOnRequest: adviseOnRequest
};
