'use strict';

var cancellations = require('../api/cancellations');
var cancelReason = require('../domain/cancelReason');
var reportResult = require('./reportResult');

/** Statuses in which TikTok lets the seller cancel for the reasons we give. */
var CANCELLABLE = ['ON_HOLD', 'AWAITING_SHIPMENT'];

/**
 * Cancels an order on TikTok that the seller has cancelled. TikTok's own state, read just before, decides: an order
 * that is cancelled there is done, so a call whose outcome is unknown is never repeated.
 * @param order - as Get Order Detail gave it
 * @param reason - as the OMS gave it
 */
function cancelOnTikTok(shop, order, reason) {
    if (order.status === 'CANCELLED') {
        return reportResult.reported('');
    }
    if (CANCELLABLE.indexOf(order.status) < 0) {
        return reportResult.refused(
            'not_cancellable',
            'TikTok Shop does not let the seller cancel an order that is ' + order.status
        );
    }
    var result = cancellations.cancelOrder(shop.api, order.id, cancelReason.cancelReasonFor(reason, shop.region));
    return result.ok ? reportResult.reported('') : reportResult.failed(result);
}

module.exports = {
    cancelOnTikTok: cancelOnTikTok
};
