'use strict';

var client = require('./client');

/**
 * Cancel Order 202602. It has no idempotency key: read the order before it is called again.
 * @param reason - one of TikTok's, see domain/cancelReason
 * @param lineIds - order line item ids; null for the whole order
 */
function cancelOrder(settings, orderId, reason, lineIds) {
    var body = { order_id: orderId, cancel_reason: reason };
    if (lineIds) {
        body.order_line_item_ids = lineIds;
    }
    return client.call(settings, {
        method: 'POST',
        path: '/return_refund/202602/cancellations',
        query: {},
        body: body,
        forShop: true
    });
}

/**
 * Search Cancellations 202602, of requests that nobody has answered.
 * @param pageToken - empty for the first page
 */
function searchOpenRequests(settings, pageToken) {
    var query = { page_size: '50' };
    if (pageToken !== '') {
        query.page_token = pageToken;
    }
    return client.call(settings, {
        method: 'POST',
        path: '/return_refund/202602/cancellations/search',
        query: query,
        body: { cancel_types: ['BUYER_CANCEL'], cancel_status: ['CANCELLATION_REQUEST_PENDING'] },
        forShop: true
    });
}

/**
 * Approve Cancellation 202309.
 * @param idempotencyKey - the same for each attempt
 */
function approveCancellation(settings, cancelId, idempotencyKey) {
    return answerRequest(settings, cancelId, 'approve', idempotencyKey, null);
}

/**
 * Reject Cancellation 202309.
 * @param reason - one of Get Reject Reasons
 * @param idempotencyKey - the same for each attempt
 */
function rejectCancellation(settings, cancelId, reason, idempotencyKey) {
    return answerRequest(settings, cancelId, 'reject', idempotencyKey, { reject_reason: reason });
}

function answerRequest(settings, cancelId, answer, idempotencyKey, body) {
    return client.call(settings, {
        method: 'POST',
        path: '/return_refund/202309/cancellations/' + encodeURIComponent(cancelId) + '/' + answer,
        query: { idempotency_key: idempotencyKey },
        body: body,
        forShop: true
    });
}

/** Get Reject Reasons 202309: they depend on market and request, so they are asked for. */
function getRejectReasons(settings, cancelId) {
    return client.call(settings, {
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
