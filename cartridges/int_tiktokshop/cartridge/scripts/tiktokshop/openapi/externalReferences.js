'use strict';

var apiAnswer = require('./rules/apiAnswer');
var fields = require('../platform/rules/input/fields');
var client = require('./client');
var shopCall = require('./shopCall');

/**
 * @template T
 * @typedef {import('./rules/apiAnswer').ReadItems<T>} ReadItems
 */

/** @typedef {import('../platform/rules/input/source').Source} Source */

/**
 * @template T
 * @typedef {import('./apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('./apiCall').ApiSettings} ApiSettings */

/** Source: API page Add External Order References. */
var PLATFORM = 'SALESFORCE_COMMERCE_CLOUD';

/**
 * A TikTok order and our order number.
 * @typedef {Object} OrderReference
 * @property {string} orderId
 * @property {string} orderNo
 * @property {Array<{ lineId: string, ownId: string }>} lines - TikTok's line ids, each with our line id.
 */

/**
 * A reference that TikTok refused although the call succeeded.
 * @typedef {Object} RefusedReference
 * @property {string} code - Empty where TikTok gave none that can be read.
 * @property {string} orderId - Empty where TikTok did not say of which order.
 */

/**
 * Add External Order References: tells TikTok our order numbers.
 * @param {ApiSettings} settings
 * @param {OrderReference[]} references - at most 100
 * @returns {ApiResult<ReadItems<RefusedReference>>} the references that TikTok refused; those whose refusal cannot be
 *     read with what can be read of it
 */
function addExternalReferences(settings, references) {
    var apiCall = shopCall.shopPost('/order/202406/orders/external_orders', { orders: references.map(documentOf) });
    return client.call(settings, apiCall, function (answer) {
        return apiAnswer.readOptionalItems(apiAnswer.dataOf(answer), 'errors', readRefused);
    });
}

/**
 * @param {Source} item
 * @returns {RefusedReference}
 */
function readRefused(item) {
    return {
        code: fields.requiredText(item, 'code', 20),
        orderId: apiAnswer.requiredId(fields.requiredObject(item, 'detail'), 'order_id')
    };
}

/**
 * @param {OrderReference} reference
 * @returns {object}
 */
function documentOf(reference) {
    return {
        id: reference.orderId,
        external_order: {
            id: reference.orderNo,
            platform: PLATFORM,
            line_items: reference.lines.map(function (line) {
                return { id: line.ownId, origin_id: line.lineId };
            })
        }
    };
}

module.exports = addExternalReferences;
