'use strict';

var orderStatus = require('../lifecycle/rules/orderStatus');
var jsonFault = require('../platform/rules/input/jsonFault');
var outcomeModule = require('../platform/rules/outcome');
var settings = require('../platform/settings');
var refusedAnswer = require('./rules/refusedAnswer');
var basketLines = require('./store/basketLines');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./rules/externalOrder').ExternalOrder} ExternalOrder */

/**
 * Answer to TikTok's connector: the fields of the official cartridge, and the outcome.
 * @typedef {Outcome & { error: boolean, orderNo: string, orderItems: Array<{ product_id: string, ats: number }>,
 *     c_externalChannelOrderStatus?: number, shippingStatus?: string }} CreateAnswer
 */

/**
 * The HTTP status and body of the answer.
 * @typedef {Object} CreateResult
 * @property {number} status
 * @property {CreateAnswer} answer
 */

/** Code of a refusal that has nothing to do with the order: the connector sends it again. */
var TRY_AGAIN_LATER = 'try_again_later';

/**
 * The body for an order that is in B2C Commerce, now or since an earlier request.
 * @param {ExternalOrder} external
 * @param {string} orderNo
 * @returns {CreateAnswer}
 */
function newAnswer(external, orderNo) {
    return {
        error: false,
        orderNo: orderNo,
        orderItems: basketLines.availability(external),
        c_externalChannelOrderStatus: orderStatus.CHANNEL_STATUS.NEW,
        shippingStatus: 'NOTSHIPPED',
        msg: 'Order created',
        outcome: 'applied'
    };
}

/**
 * The answer for an order that was created or found.
 * @param {CreateAnswer} answer
 * @returns {CreateResult}
 */
function success(answer) {
    return { status: 200, answer: answer };
}

/**
 * The answer for a refusal. A preference turns every status into 400, as the official cartridge answers.
 * @param {number} status
 * @param {Outcome} outcome
 * @returns {CreateResult}
 */
function failure(status, outcome) {
    return { status: settings.failuresAs400() ? 400 : status, answer: refusedAnswer(outcome) };
}

/**
 * Refusal of a body that is not JSON; says where it breaks.
 * @param {string} body
 * @returns {Outcome}
 */
function malformed(body) {
    return outcomeModule.rejected(
        'malformed_json',
        '',
        'a JSON object',
        'The body is not JSON: ' + jsonFault.whyNoJson(body)
    );
}

/**
 * The answer after an exception.
 * @returns {CreateResult}
 */
function internalError() {
    return failure(500, outcomeModule.rejected('internal_error', '', '', 'The order could not be created; try again'));
}

module.exports = {
    TRY_AGAIN_LATER: TRY_AGAIN_LATER,
    newAnswer: newAnswer,
    success: success,
    failure: failure,
    malformed: malformed,
    internalError: internalError
};
