'use strict';

/** The one reason that fits every market. */
var OUT_OF_STOCK = 'seller_cancel_reason_out_of_stock';

/** Its own names, and none for a buyer's request. */
var UNITED_KINGDOM = ['GB', 'UK'];

/** There the reason about the address was taken out. */
var SOUTHEAST_ASIA = ['ID', 'VN', 'TH', 'SG', 'PH', 'MY'];

/**
 * TikTok's words for why a seller cancels an order that is paid and not shipped, by our own.
 * Source: Open API, appendix of cancellation reasons (statuses ON_HOLD and AWAITING_SHIPMENT).
 */
var REASONS = {
    out_of_stock: OUT_OF_STOCK,
    wrong_price: 'seller_cancel_reason_wrong_price',
    address_not_deliverable: 'seller_cancel_paid_reason_address_not_deliver',
    buyer_requested: 'seller_cancel_paid_reason_buyer_requested_cancellation',
    potential_fraud: 'seller_cancel_order_reason_potential_fraud'
};

/**
 * The reason that TikTok accepts.
 * @param {string} reason - as the OMS gave it; an unknown one counts as out of stock
 * @param {string} region - market of the shop
 * @returns {string}
 */
function cancelReasonFor(reason, region) {
    var isKnown = cancelReasons().indexOf(reason) >= 0 && isOffered(reason, region);
    var known = isKnown ? REASONS[reason] : OUT_OF_STOCK;
    return isIn(UNITED_KINGDOM, region) ? known + '_uk' : known;
}

/**
 * Whether TikTok has this reason in a market.
 * @param {string} reason
 * @param {string} region
 * @returns {boolean}
 */
function isOffered(reason, region) {
    switch (reason) {
        case 'buyer_requested':
            return !isIn(UNITED_KINGDOM, region);
        case 'address_not_deliverable':
            return !isIn(SOUTHEAST_ASIA, region);
        case 'wrong_price':
            return region !== 'BR';
        case 'potential_fraud':
            return region === 'JP';
        default:
            return true;
    }
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
