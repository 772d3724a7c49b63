'use strict';

var call = require('./client');

/**
 * @template T
 * @typedef {import('./client').ApiResult<T>} ApiResult
 */

/** @typedef {import('./client').ApiSettings} ApiSettings */

/**
 * Cancel Order 202602. It has no idempotency key: read the order before it is called again.
 * @param {ApiSettings} settings
 * @param {string} orderId
 * @param {string} reason - one of TikTok's, see domain/cancelReason
 * @param {string[] | null} lineIds - order line item ids; null for the whole order
 * @returns {ApiResult<{ cancel_id?: string, cancel_status?: string }>}
 */
function cancelOrder(settings, orderId, reason, lineIds) {
    var body = { order_id: orderId, cancel_reason: reason };
    if (lineIds) {
        body.order_line_item_ids = lineIds;
    }
    return call(settings, {
        method: 'POST',
        path: '/return_refund/202602/cancellations',
        query: {},
        body: body,
        forShop: true
    });
}

/**
 * Requests of buyers that wait for the seller's answer, as they come.
 * @typedef {Object} CancellationPage
 * @property {*[]} [cancellations]
 * @property {string} [next_page_token]
 */

/**
 * Search Cancellations 202602, of requests that nobody has answered.
 * @param {ApiSettings} settings
 * @param {string} pageToken - empty for the first page
 * @returns {ApiResult<CancellationPage>}
 */
function searchOpenRequests(settings, pageToken) {
    var query = { page_size: '50' };
    if (pageToken !== '') {
        query.page_token = pageToken;
    }
    return call(settings, {
        method: 'POST',
        path: '/return_refund/202602/cancellations/search',
        query: query,
        body: { cancel_types: ['BUYER_CANCEL'], cancel_status: ['CANCELLATION_REQUEST_PENDING'] },
        forShop: true
    });
}

/**
 * Approve Cancellation 202309.
 * @param {ApiSettings} settings
 * @param {string} cancelId
 * @param {string} idempotencyKey - the same for each attempt
 * @returns {ApiResult<object>}
 */
function approveCancellation(settings, cancelId, idempotencyKey) {
    return answerRequest(settings, cancelId, 'approve', idempotencyKey, null);
}

/**
 * Reject Cancellation 202309.
 * @param {ApiSettings} settings
 * @param {string} cancelId
 * @param {string} reason - one of Get Reject Reasons
 * @param {string} idempotencyKey - the same for each attempt
 * @returns {ApiResult<object>}
 */
function rejectCancellation(settings, cancelId, reason, idempotencyKey) {
    return answerRequest(settings, cancelId, 'reject', idempotencyKey, { reject_reason: reason });
}

/**
 * @param {ApiSettings} settings
 * @param {string} cancelId
 * @param {'approve' | 'reject'} answer
 * @param {string} idempotencyKey
 * @param {object | null} body
 * @returns {ApiResult<object>}
 */
function answerRequest(settings, cancelId, answer, idempotencyKey, body) {
    return call(settings, {
        method: 'POST',
        path: '/return_refund/202309/cancellations/' + encodeURIComponent(cancelId) + '/' + answer,
        query: { idempotency_key: idempotencyKey },
        body: body,
        forShop: true
    });
}

/**
 * Get Reject Reasons 202309: they depend on market and request, so they are asked for.
 * @param {ApiSettings} settings
 * @param {string} cancelId
 * @returns {ApiResult<{ reasons?: Array<{ name: string }> }>}
 */
function getRejectReasons(settings, cancelId) {
    return call(settings, {
        method: 'GET',
        path: '/return_refund/202309/reject_reasons',
        query: { return_or_cancel_id: cancelId },
        body: null,
        forShop: true
    });
}

module.exports = {
    cancelOrder: cancelOrder,
    searchOpenRequests: searchOpenRequests,
    approveCancellation: approveCancellation,
    rejectCancellation: rejectCancellation,
    getRejectReasons: getRejectReasons
};
