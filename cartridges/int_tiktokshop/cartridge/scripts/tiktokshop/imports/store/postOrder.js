'use strict';

var json = require('../../platform/json');
var source = require('../../platform/rules/input/source');
var self = require('../../platform/outgoing/self');

/**
 * The result of a posted order.
 * @typedef {Object} PostedOrder
 * @property {boolean} isCreated
 * @property {boolean} isRefused - Whether the answer is a refusal: the same order is refused again until a person
 *     removes the cause.
 * @property {string} code - Code of the answer; `storefront_password`, HTTP status, `timeout` or `unavailable` without
 *     one.
 * @property {string} path - The field that is wrong; empty when no field is.
 */

/** The storefront has another password than the credential of the service. */
var STOREFRONT_PASSWORD = 'storefront_password';

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
    var known = source.isObject(document) ? document : {};
    var code =
        typeof known.code === 'string' && known.code !== ''
            ? known.code
            : answer.failure || codeOfStatus(answer.status);
    return {
        isCreated: answer.status === 200 && known.error === false,
        isRefused: typeof known.code === 'string' && PASSING.indexOf(code) < 0,
        code: code,
        path: typeof known.path === 'string' ? known.path : ''
    };
}

/**
 * The platform itself answers 401 where a password protects the storefront.
 * @param {number} status
 * @returns {string}
 */
function codeOfStatus(status) {
    return status === 401 ? STOREFRONT_PASSWORD : String(status);
}

module.exports = {
    STOREFRONT_PASSWORD: STOREFRONT_PASSWORD,
    postOrder: postOrder
};
