'use strict';

/** @typedef {import('../../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/** Values of `fulfillment_type` for goods in TikTok's warehouses; in Indonesia they are Tokopedia's. Source: Get Order Detail. */
var OF_TIKTOKS_WAREHOUSES = ['FULFILLMENT_BY_TIKTOK', 'FULFILLMENT_BY_DILAYANI_TOKOPEDIA'];

/** The other value of `fulfillment_type`, and all of `shipping_type`. Source: Get Order Detail. */
var FULFILLED_BY_SELLER = 'FULFILLMENT_BY_SELLER';
var SHIPPING_TYPES = ['SELLER', 'TIKTOK', 'TIKTOK_DIGITAL'];

/**
 * Whether goods with a `fulfillment_type` lie in TikTok's warehouse.
 * @param {string} fulfillmentType
 * @returns {boolean}
 */
function isOfTikToksWarehouse(fulfillmentType) {
    return OF_TIKTOKS_WAREHOUSES.indexOf(fulfillmentType) >= 0;
}

/**
 * Whether the cartridge knows who holds the goods, so far as TikTok says it.
 * @param {string} fulfillmentType
 * @returns {boolean}
 */
function isKnownFulfillment(fulfillmentType) {
    return ['', FULFILLED_BY_SELLER].concat(OF_TIKTOKS_WAREHOUSES).indexOf(fulfillmentType) >= 0;
}

/**
 * Whether the cartridge knows who ships, so far as TikTok says it.
 * @param {string} shippingType
 * @returns {boolean}
 */
function isKnownShipping(shippingType) {
    return [''].concat(SHIPPING_TYPES).indexOf(shippingType) >= 0;
}

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
    return isOfTikToksWarehouse(order.fulfillment_type || '');
}

module.exports = {
    isOfTikToksWarehouse: isOfTikToksWarehouse,
    isKnownFulfillment: isKnownFulfillment,
    isKnownShipping: isKnownShipping,
    isShippedBySeller: isShippedBySeller,
    isShippedByTikTok: isShippedByTikTok,
    isFulfilledByTikTok: isFulfilledByTikTok
};
