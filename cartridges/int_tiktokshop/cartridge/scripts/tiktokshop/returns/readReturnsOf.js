'use strict';

var returns = require('../openapi/returns');
var strangeAnswer = require('../openapi/rules/strangeAnswer');

/**
 * @template T
 * @typedef {import('../openapi/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */

/** More pages than orders of one call have: TikTok may name a next page for ever. */
var MOST_PAGES = 20;

/**
 * Returns of orders as TikTok told them.
 * @typedef {Object} ReturnsOfOrders
 * @property {TikTokReturn[]} items
 * @property {Notice | null} problem - Why TikTok did not tell of all, or that some of what it told could not be read;
 *     null when all was.
 * @property {(ApiResult<*> & { ok: false }) | null} failure - The answer that ended the reading before its end; null
 *     for none.
 */

/**
 * Asks TikTok for all returns of orders.
 * @param {ShopAccess} access
 * @param {string[]} orderIds - at most fifty; none for no call
 * @returns {ReturnsOfOrders}
 */
function readReturnsOf(access, orderIds) {
    var read = { items: [], problem: null, failure: null };
    var pageToken = '';
    for (var page = 0; orderIds.length > 0 && page < MOST_PAGES; page += 1) {
        var found = returns.fetchReturns(access.shop.api, { orderIds: orderIds }, pageToken);
        if (!found.ok) {
            return { items: read.items, problem: found.told, failure: found };
        }
        read.items = read.items.concat(found.data.items);
        read.problem = found.data.fault ? strangeAnswer(found.data.fault) : read.problem;
        pageToken = found.data.nextPageToken;
        if (pageToken === '') {
            return read;
        }
    }
    return read;
}

module.exports = readReturnsOf;
