'use strict';

/**
 * TikTok's words for why a seller cancels an order that is paid and not shipped, by our own.
 * Source: Open API, appendix of cancellation reasons (statuses ON_HOLD and AWAITING_SHIPMENT).
 */
var REASONS = {
    out_of_stock: 'seller_cancel_reason_out_of_stock',
    wrong_price: 'seller_cancel_reason_wrong_price',
    address_not_deliverable: 'seller_cancel_paid_reason_address_not_deliver',
    buyer_requested: 'seller_cancel_paid_reason_buyer_requested_cancellation'
};

/**
 * The reason that TikTok accepts.
 * @param reason - as the OMS gave it; unknown ones count as out of stock, the only one that all markets share
 * @param region - market of the shop
 */
function cancelReasonFor(reason, region) {
    var found = REASONS[reason] || REASONS.out_of_stock;
    if (region !== 'GB' && region !== 'UK') {
        return found;
    }
    // The UK has names of its own, and none for a buyer's request.
    return (reason === 'buyer_requested' ? REASONS.out_of_stock : found) + '_uk';
}

module.exports = {
    cancelReasonFor: cancelReasonFor
};
