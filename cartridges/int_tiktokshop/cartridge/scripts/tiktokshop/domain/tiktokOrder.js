'use strict';

var packages = require('./packages');

/** @typedef {import('./orderEvent').OrderMessage} OrderMessage */
/** @typedef {import('./orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('./packages').Units} Units */

/**
 * The parts of Get Order Detail that we need. Line items are units: one entry for each piece. Times in seconds.
 * @typedef {Object} TikTokOrder
 * @property {string} id
 * @property {string} status
 * @property {number} [update_time]
 * @property {boolean} [is_on_hold_order]
 * @property {number} [paid_time]
 * @property {string} [shipping_type]
 * @property {string} [fulfillment_type]
 * @property {string} [delivery_option_id]
 * @property {string} [cancellation_initiator] - `BUYER`, `SELLER`, `SYSTEM` … once it is cancelled.
 * @property {string} [cancel_reason]
 * @property {number} [cancel_time]
 * @property {number} [rts_sla_time] - By when the seller has to ship.
 * @property {boolean} [is_buyer_request_cancel] - Whether the buyer waits for an answer to a request to cancel.
 * @property {*} [recipient_address]
 * @property {boolean} [has_updated_recipient_address] - Whether the buyer has changed the address since the order was
 *     placed.
 * @property {*} [payment] - See `readPayment`.
 * @property {TikTokLine[]} line_items
 */

/**
 * One piece of a product.
 * @typedef {Object} TikTokLine
 * @property {string} id
 * @property {string} [seller_sku]
 * @property {string} [display_status]
 * @property {string} [package_id]
 * @property {string} [tracking_number]
 * @property {string} [shipping_provider_id]
 * @property {string} [shipping_provider_name]
 * @property {string} [cancel_reason]
 * @property {string} [cancel_user]
 */

/** TikTok's statuses that say more than the seller's own shipments do. Source: Order API, status machine. */
var LATER_STATUSES = { DELIVERED: 'Delivered', COMPLETED: 'Completed' };

/**
 * What TikTok's state of an order means here.
 * @param {TikTokOrder} order
 * @param {Units} cancelledHere - units that are cancelled here already
 * @param {boolean} hasShipped - whether anything has shipped here: an order that TikTok calls completed without was
 *     refunded
 * @returns {OrderMessage | null} null when it says nothing new
 */
function messageOf(order, cancelledHere, hasShipped) {
    if (order.status === 'CANCELLED') {
        return cancellation(order, null, order.cancellation_initiator, order.cancel_reason);
    }
    var cancelled = order.line_items.filter(function (line) {
        return line.display_status === 'CANCELLED';
    });
    var items = packages.without(unitsOfLines(cancelled), cancelledHere);
    if (packages.countUnits(items) > 0) {
        var last = cancelled[cancelled.length - 1];
        return cancellation(order, items, last.cancel_user, last.cancel_reason);
    }
    var status = LATER_STATUSES[order.status];
    return status && hasShipped ? message(order, status) : null;
}

/**
 * @param {TikTokOrder} order
 * @param {Units | null} items
 * @param {string | undefined} by
 * @param {string | undefined} reason
 * @returns {OrderMessage}
 */
function cancellation(order, items, by, reason) {
    var result = message(order, 'CANCELLED');
    result.cancelledItems = items;
    result.reason = reason || '';
    // What the seller cancels in Seller Center is TikTok's word here, and news to the OMS as well.
    result.initiator = by === 'BUYER' ? 'BUYER' : 'TIKTOK';
    return result;
}

/**
 * @param {TikTokOrder} order
 * @param {ExternalOrderStatus} status
 * @returns {OrderMessage}
 */
function message(order, status) {
    var seconds = (status === 'CANCELLED' && order.cancel_time) || order.update_time || 0;
    return {
        eventId: '',
        status: status,
        occurredAt: new Date(seconds * 1000).toISOString(),
        packages: [],
        cancelledItems: null,
        reason: '',
        initiator: 'TIKTOK'
    };
}

/**
 * By when TikTok wants the order shipped; null when it does not say.
 * @param {TikTokOrder} order
 * @returns {Date | null}
 */
function shipByOf(order) {
    return order.rts_sla_time ? new Date(order.rts_sla_time * 1000) : null;
}

/**
 * Counts lines by product id.
 * @param {TikTokLine[]} lines
 * @returns {Units}
 */
function unitsOfLines(lines) {
    var units = {};
    lines.forEach(function (line) {
        var productId = line.seller_sku || '';
        units[productId] = packages.unitsOf(units, productId) + 1;
    });
    return units;
}

module.exports = {
    messageOf: messageOf,
    shipByOf: shipByOf,
    unitsOfLines: unitsOfLines
};
