'use strict';

var apiAnswer = require('./rules/apiAnswer');
var readReturn = require('./rules/tiktokReturn');
var client = require('./client');
var pageQuery = require('./pageQuery');

/**
 * @template T
 * @typedef {import('./rules/apiAnswer').ReadPage<T>} ReadPage
 */

/** @typedef {import('./rules/tiktokReturn').TikTokReturn} TikTokReturn */
/**
 * @template T
 * @typedef {import('./client').ApiResult<T>} ApiResult
 */

/** @typedef {import('./client').ApiSettings} ApiSettings */

/**
 * A page of returns.
 * @typedef {ReadPage<TikTokReturn>} ReturnPage
 */

/**
 * Which returns are asked for: those of orders, or those that have changed.
 * @typedef {Object} ReturnFilter
 * @property {string[]} [orderIds] - At most fifty.
 * @property {number} [changedFrom] - Seconds since the epoch; inclusive.
 * @property {number} [changedTo] - Seconds since the epoch; exclusive.
 */

/**
 * Search Returns 202602, oldest change first. A return that changes during paging may leave the window, so windows must
 * overlap.
 * @param {ApiSettings} settings
 * @param {ReturnFilter} filter
 * @param {string} pageToken - empty for the first page
 * @returns {ApiResult<ReturnPage>}
 */
function fetchReturns(settings, filter, pageToken) {
    var query = pageQuery(50, pageToken, 'update_time');
    var body = {};
    if (filter.orderIds) {
        body.order_ids = filter.orderIds;
    } else {
        body.update_time_ge = filter.changedFrom;
        body.update_time_lt = filter.changedTo;
    }
    var path = '/return_refund/202602/returns/search';
    return client.call(
        settings,
        { method: 'POST', path: path, query: query, body: body, forShop: true },
        function (answer) {
            return apiAnswer.readPage(apiAnswer.dataOf(answer), 'return_orders', readReturn);
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
    return answerReturn(settings, returnId, 'approve', { decision: decision }, idempotencyKey);
}

/**
 * Reject Return 202309.
 * @param {ApiSettings} settings
 * @param {string} returnId
 * @param {string} decision - for example `REJECT_RETURN`
 * @param {string} reason - one that Get Reject Reasons offers
 * @param {string} idempotencyKey - the same for each attempt
 * @returns {ApiResult<null>}
 */
function rejectReturn(settings, returnId, decision, reason, idempotencyKey) {
    return answerReturn(settings, returnId, 'reject', { decision: decision, reject_reason: reason }, idempotencyKey);
}

/**
 * @param {ApiSettings} settings
 * @param {string} returnId
 * @param {'approve' | 'reject'} answer
 * @param {object} body
 * @param {string} idempotencyKey
 * @returns {ApiResult<null>}
 */
function answerReturn(settings, returnId, answer, body, idempotencyKey) {
    var path = '/return_refund/202309/returns/' + encodeURIComponent(returnId) + '/' + answer;
    var query = { idempotency_key: idempotencyKey };
    return client.call(
        settings,
        { method: 'POST', path: path, query: query, body: body, forShop: true },
        client.NOTHING
    );
}

module.exports = {
    fetchReturns: fetchReturns,
    approveReturn: approveReturn,
    rejectReturn: rejectReturn
};
