'use strict';

var apiAnswer = require('./rules/apiAnswer');
var readReturn = require('./rules/tiktokReturn');
var client = require('./client');
var shopCall = require('./shopCall');
var pageQuery = require('./pageQuery');

/**
 * @template T
 * @typedef {import('./rules/apiAnswer').CountedPage<T>} CountedPage
 */

/** @typedef {import('./rules/tiktokReturn').TikTokReturn} TikTokReturn */

/**
 * @template T
 * @typedef {import('./apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('./apiCall').ApiSettings} ApiSettings */
/** @typedef {import('./orders').TimeWindow} TimeWindow */

/**
 * A page of returns.
 * @typedef {CountedPage<TikTokReturn>} ReturnPage
 */

/**
 * Search Returns 202602: those that have changed in a time, oldest change first. A return that changes during paging
 * may leave the window, so windows must overlap.
 * @param {ApiSettings} settings
 * @param {TimeWindow} window
 * @param {string} pageToken - empty for the first page
 * @returns {ApiResult<ReturnPage>}
 */
function fetchReturns(settings, window, pageToken) {
    return searchReturns(settings, { update_time_ge: window.from, update_time_lt: window.to }, pageToken);
}

/**
 * Search Returns 202602: all of some orders.
 * @param {ApiSettings} settings
 * @param {string[]} orderIds - at most fifty
 * @param {string} pageToken - empty for the first page
 * @returns {ApiResult<ReturnPage>}
 */
function fetchReturnsOf(settings, orderIds, pageToken) {
    return searchReturns(settings, { order_ids: orderIds }, pageToken);
}

/**
 * @param {ApiSettings} settings
 * @param {object} filter
 * @param {string} pageToken
 * @returns {ApiResult<ReturnPage>}
 */
function searchReturns(settings, filter, pageToken) {
    var query = pageQuery(50, pageToken, 'update_time');
    return client.call(
        settings,
        shopCall.shopPost('/return_refund/202602/returns/search', filter, query),
        function (answer) {
            return apiAnswer.readCountedPage(apiAnswer.dataOf(answer), 'return_orders', readReturn);
        }
    );
}

/**
 * Approve Return 202309.
 * @param {ApiSettings} settings
 * @param {string} returnId
 * @param {string} decision - for example `APPROVE_RETURN`
 * @param {string} idempotencyKey - the same for each attempt
 * @returns {ApiResult<null>}
 */
function approveReturn(settings, returnId, decision, idempotencyKey) {
    var body = { decision: decision };
    return client.call(
        settings,
        shopCall.answerPost(returnPath(returnId, 'approve'), body, idempotencyKey),
        client.readDone
    );
}

/**
 * Reject Return 202309.
 * @param {ApiSettings} settings
 * @param {string} returnId
 * @param {{ decision: string, reason: string }} rejection - for example the decision `REJECT_RETURN`, with a reason
 *     that Get Reject Reasons offers
 * @param {string} idempotencyKey - the same for each attempt
 * @returns {ApiResult<null>}
 */
function rejectReturn(settings, returnId, rejection, idempotencyKey) {
    var body = { decision: rejection.decision, reject_reason: rejection.reason };
    return client.call(
        settings,
        shopCall.answerPost(returnPath(returnId, 'reject'), body, idempotencyKey),
        client.readDone
    );
}

/**
 * @param {string} returnId
 * @param {'approve' | 'reject'} answer
 * @returns {string}
 */
function returnPath(returnId, answer) {
    return '/return_refund/202309/returns/' + encodeURIComponent(returnId) + '/' + answer;
}

module.exports = {
    fetchReturns: fetchReturns,
    fetchReturnsOf: fetchReturnsOf,
    approveReturn: approveReturn,
    rejectReturn: rejectReturn
};
