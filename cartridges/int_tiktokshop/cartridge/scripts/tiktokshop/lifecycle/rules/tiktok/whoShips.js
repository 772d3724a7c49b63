'use strict';

/** @typedef {import('../../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/** A `fulfillment_type`. Source: Get Order Detail. */
var FULFILLED_BY_TIKTOK = 'FULFILLMENT_BY_TIKTOK';

/**
 * Whether the seller chooses carrier and number, and reports both. Source: Get Order Detail, `shipping_type`.
 * @param {TikTokOrder} order
 * @returns {boolean}
 */
function isShippedBySeller(order) {
    return order.shipping_type === 'SELLER';
}

/**
 * Whether TikTok chooses carrier and number of an order: with its labels or carriers, or from its own warehouse.
 * @param {TikTokOrder} order
 * @returns {boolean}
 */
function isShippedByTikTok(order) {
    return order.shipping_type === 'TIKTOK' || isFulfilledByTikTok(order);
}

/**
 * Whether the goods lie in TikTok's warehouse: then they are none of the seller's stock.
 * @param {TikTokOrder} order
 * @returns {boolean}
 */
function isFulfilledByTikTok(order) {
    return order.fulfillment_type === FULFILLED_BY_TIKTOK;
}

module.exports = {
    FULFILLED_BY_TIKTOK: FULFILLED_BY_TIKTOK,
    isShippedBySeller: isShippedBySeller,
    isShippedByTikTok: isShippedByTikTok,
    isFulfilledByTikTok: isFulfilledByTikTok
};
