'use strict';

var markets = require('../../lifecycle/rules/tiktok/markets');

/** The one reason that fits every market. */
var OUT_OF_STOCK = 'seller_cancel_reason_out_of_stock';

/** There the reason about the address was taken out. */
var SOUTHEAST_ASIA = ['ID', 'VN', 'TH', 'SG', 'PH', 'MY'];

/**
 * TikTok's word for a reason, and where TikTok has it: in all markets but these, or in these only.
 * @typedef {Object} Reason
 * @property {string} word
 * @property {string[]} [notIn]
 * @property {string[]} [onlyIn]
 */

/**
 * TikTok's words for why a seller cancels an order that is paid and not shipped, by our own.
 * Source: Open API, appendix of cancellation reasons (statuses ON_HOLD and AWAITING_SHIPMENT).
 */
var REASONS = {
    out_of_stock: { word: OUT_OF_STOCK },
    wrong_price: { word: 'seller_cancel_reason_wrong_price', notIn: ['BR'] },
    address_not_deliverable: { word: 'seller_cancel_paid_reason_address_not_deliver', notIn: SOUTHEAST_ASIA },
    buyer_requested: { word: 'seller_cancel_paid_reason_buyer_requested_cancellation', notIn: ['GB', 'UK'] },
    potential_fraud: { word: 'seller_cancel_order_reason_potential_fraud', onlyIn: ['JP'] }
};

/**
 * The reason that TikTok accepts.
 * @param {string} reason - as the OMS gave it; an unknown one counts as out of stock
 * @param {string} region - market of the shop
 * @returns {string}
 */
function cancelReasonFor(reason, region) {
    var known = cancelReasons().indexOf(reason) >= 0 ? REASONS[reason] : null;
    var word = known && isOffered(known, region) ? known.word : OUT_OF_STOCK;
    return markets.hasTrait(region, 'own-reasons') ? word + '_uk' : word;
}

/**
 * @param {Reason} reason
 * @param {string} region
 * @returns {boolean}
 */
function isOffered(reason, region) {
    return reason.onlyIn ? isIn(reason.onlyIn, region) : !isIn(reason.notIn || [], region);
}

/**
 * @param {string[]} regions
 * @param {string} region
 * @returns {boolean}
 */
function isIn(regions, region) {
    return regions.indexOf(region) >= 0;
}

/**
 * Our own words for reasons.
 * @returns {string[]}
 */
function cancelReasons() {
    return Object.keys(REASONS);
}

module.exports = {
    cancelReasonFor: cancelReasonFor,
    cancelReasons: cancelReasons
};
