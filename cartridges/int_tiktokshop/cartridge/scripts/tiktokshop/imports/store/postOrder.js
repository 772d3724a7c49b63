'use strict';

var json = require('../../platform/json');
var input = require('../../platform/rules/input');
var self = require('../../platform/outgoing/self');

/**
 * The result of a posted order.
 * @typedef {Object} PostedOrder
 * @property {boolean} isCreated
 * @property {boolean} isRefused - Whether the answer is a refusal: the same order is refused again until a person
 *     removes the cause.
 * @property {string} code - Code of the answer; HTTP status, `timeout` or `unavailable` without one.
 * @property {string} path - The field that is wrong; empty when no field is.
 */

/** Codes of answers that may be others in a few minutes. */
var PASSING = ['try_again_later', 'internal_error'];

/**
 * Has the site create an order, because a job has no baskets: docs/decisions/0063. Safe to repeat.
 * @param {object} body
 * @returns {PostedOrder}
 */
function postOrder(body) {
    var answer = self.postToSelf('TikTokShop-CreateExternalOrder', body);
    var document = answer.failure === '' ? json.parseJson(answer.text) : null;
    var known = input.isObject(document) ? document : {};
    var code =
        typeof known.code === 'string' && known.code !== '' ? known.code : answer.failure || String(answer.status);
    return {
        isCreated: answer.status === 200 && known.error === false,
        isRefused: typeof known.code === 'string' && PASSING.indexOf(code) < 0,
        code: code,
        path: typeof known.path === 'string' ? known.path : ''
    };
}

module.exports = postOrder;
