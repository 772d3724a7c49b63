'use strict';

var apiAnswer = require('./rules/apiAnswer');
var members = require('../platform/rules/members');
var cancelRequest = require('./rules/cancelRequest');
var namedUnits = require('./rules/namedUnits');
var readRejectReason = require('./rules/rejectReason');
var client = require('./client');
var shopCall = require('./shopCall');
var pageQuery = require('./pageQuery');

/**
 * @template T
 * @typedef {import('./rules/apiAnswer').ReadPage<T>} ReadPage
 */

/** @typedef {import('../platform/rules/input/source').Source} Source */
/** @typedef {import('./rules/cancelRequest').KnownCancellation} KnownCancellation */
/** @typedef {import('./rules/cancelRequest').ListedRequest} ListedRequest */
/** @typedef {import('./rules/cancelRequest').StockAdvice} StockAdvice */
/** @typedef {import('./rules/rejectReason').RejectReason} RejectReason */

/**
 * @template T
 * @typedef {import('./apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('./apiCall').ApiSettings} ApiSettings */
/** @typedef {import('./orders').TimeWindow} TimeWindow */
/** @typedef {import('./sign').Query} Query */

/**
 * Cancel Order 202602. The call has no idempotency key, so the caller reads the order before a repeat.
 * @param {ApiSettings} settings
 * @param {string} orderId
 * @param {string} reason - one of TikTok's reasons
 * @param {string[] | null} lineIds - order line item ids; null for the whole order
 * @returns {ApiResult<null>}
 */
function cancelOrder(settings, orderId, reason, lineIds) {
    var body = { order_id: orderId, cancel_reason: reason };
    if (lineIds) {
        members.addMembers(body, namedUnits.namedUnits(lineIds, 'order_line_item_id', 'sub_order_line_item_id'));
    }
    var path = '/return_refund/202602/cancellations';
    return client.call(settings, shopCall.shopPost(path, body), function (answer) {
        apiAnswer.requiredId(apiAnswer.dataOf(answer), 'cancel_id');
        return null;
    });
}

/** Cancellations of one page: TikTok's maximum. Source: API page Search Cancellations. */
var CANCELLATIONS_PER_PAGE = 50;

/**
 * A page of cancellations.
 * @typedef {ReadPage<ListedRequest>} CancellationPage
 */

/**
 * Search Cancellations 202602, for unanswered requests.
 * @param {ApiSettings} settings
 * @param {string} pageToken - empty for the first page
 * @returns {ApiResult<CancellationPage>}
 */
function fetchOpenRequests(settings, pageToken) {
    var body = { cancel_types: ['BUYER_CANCEL'], cancel_status: ['CANCELLATION_REQUEST_PENDING'] };
    return searchCancellations(
        settings,
        pageQuery(CANCELLATIONS_PER_PAGE, pageToken, ''),
        body,
        cancelRequest.readListedRequest
    );
}

/**
 * Search Cancellations 202602: those that have changed in a time, oldest change first, by any party.
 * @param {ApiSettings} settings
 * @param {TimeWindow} window
 * @param {string} pageToken - empty for the first page
 * @returns {ApiResult<ReadPage<KnownCancellation>>}
 */
function fetchCancellations(settings, window, pageToken) {
    var query = pageQuery(CANCELLATIONS_PER_PAGE, pageToken, 'update_time');
    var body = { update_time_ge: window.from, update_time_lt: window.to };
    return searchCancellations(settings, query, body, cancelRequest.readCancellation);
}

/**
 * Search Cancellations 202602: all of some orders.
 * @param {ApiSettings} settings
 * @param {string[]} orderIds - at most fifty
 * @param {string} pageToken - empty for the first page
 * @returns {ApiResult<ReadPage<KnownCancellation>>}
 */
function fetchCancellationsOf(settings, orderIds, pageToken) {
    var query = pageQuery(CANCELLATIONS_PER_PAGE, pageToken, '');
    return searchCancellations(settings, query, { order_ids: orderIds }, cancelRequest.readCancellation);
}

/**
 * Search Cancellations 202602, for `should_replenish_stock`.
 * @param {ApiSettings} settings
 * @param {string[]} orderIds - at most fifty
 * @param {string} pageToken - empty for the first page
 * @returns {ApiResult<ReadPage<StockAdvice | null>>}
 */
function fetchStockAdvice(settings, orderIds, pageToken) {
    var query = pageQuery(CANCELLATIONS_PER_PAGE, pageToken, '');
    return searchCancellations(settings, query, { order_ids: orderIds }, cancelRequest.readStockAdvice);
}

/**
 * @template T
 * @param {ApiSettings} settings
 * @param {Query} query
 * @param {object} body
 * @param {(item: Source) => T} read
 * @returns {ApiResult<ReadPage<T>>}
 */
function searchCancellations(settings, query, body, read) {
    return client.call(
        settings,
        shopCall.shopPost('/return_refund/202602/cancellations/search', body, query),
        function (answer) {
            return apiAnswer.readPage(apiAnswer.dataOf(answer), 'cancellations', read);
        }
    );
}

/**
 * Approve Cancellation 202309.
 * @param {ApiSettings} settings
 * @param {string} cancelId
 * @param {string} idempotencyKey - the same for each attempt
 * @returns {ApiResult<null>}
 */
function approveCancellation(settings, cancelId, idempotencyKey) {
    return client.call(
        settings,
        shopCall.answerPost(requestPath(cancelId, 'approve'), null, idempotencyKey),
        client.readDone
    );
}

/**
 * Reject Cancellation 202309.
 * @param {ApiSettings} settings
 * @param {string} cancelId
 * @param {string} reason - one that Get Reject Reasons offers
 * @param {string} idempotencyKey - the same for each attempt
 * @returns {ApiResult<null>}
 */
function rejectCancellation(settings, cancelId, reason, idempotencyKey) {
    var body = { reject_reason: reason };
    return client.call(
        settings,
        shopCall.answerPost(requestPath(cancelId, 'reject'), body, idempotencyKey),
        client.readDone
    );
}

/**
 * @param {string} cancelId
 * @param {'approve' | 'reject'} answer
 * @returns {string}
 */
function requestPath(cancelId, answer) {
    return '/return_refund/202309/cancellations/' + encodeURIComponent(cancelId) + '/' + answer;
}

/**
 * Get Reject Reasons 202309: the reasons, which depend on market and request.
 * @param {ApiSettings} settings
 * @param {string} cancelId
 * @returns {ApiResult<RejectReason[]>}
 */
function fetchRejectReasons(settings, cancelId) {
    var query = { return_or_cancel_id: cancelId };
    return client.call(settings, shopCall.shopGet('/return_refund/202309/reject_reasons', query), function (answer) {
        return apiAnswer.readItems(apiAnswer.dataOf(answer), 'reasons', readRejectReason).items;
    });
}

module.exports = {
    cancelOrder: cancelOrder,
    CANCELLATIONS_PER_PAGE: CANCELLATIONS_PER_PAGE,
    fetchOpenRequests: fetchOpenRequests,
    fetchCancellations: fetchCancellations,
    fetchCancellationsOf: fetchCancellationsOf,
    fetchStockAdvice: fetchStockAdvice,
    approveCancellation: approveCancellation,
    rejectCancellation: rejectCancellation,
    fetchRejectReasons: fetchRejectReasons
};
