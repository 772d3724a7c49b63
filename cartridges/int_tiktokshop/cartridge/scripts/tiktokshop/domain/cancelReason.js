'use strict';

/** The one reason that fits every market. */
var OUT_OF_STOCK = 'seller_cancel_reason_out_of_stock';

/**
 * TikTok's words for why a seller cancels an order that is paid and not shipped, by our own.
 * Source: Open API, appendix of cancellation reasons (statuses ON_HOLD and AWAITING_SHIPMENT).
 */
var REASONS = {
    out_of_stock: OUT_OF_STOCK,
    wrong_price: 'seller_cancel_reason_wrong_price',
    address_not_deliverable: 'seller_cancel_paid_reason_address_not_deliver',
    buyer_requested: 'seller_cancel_paid_reason_buyer_requested_cancellation'
};

/**
 * The reason that TikTok accepts.
 * @param reason - as the OMS gave it; an unknown one counts as out of stock
 * @param region - market of the shop
 */
function cancelReasonFor(reason, region) {
    if (region !== 'GB' && region !== 'UK') {
        return REASONS[reason] || OUT_OF_STOCK;
    }
    // The UK has names of its own, and none for a buyer's request.
    return (reason === 'buyer_requested' ? OUT_OF_STOCK : REASONS[reason] || OUT_OF_STOCK) + '_uk';
}

/** Our own words for reasons. */
function cancelReasons() {
    return Object.keys(REASONS);
}

module.exports = {
    cancelReasonFor: cancelReasonFor,
    cancelReasons: cancelReasons
};
