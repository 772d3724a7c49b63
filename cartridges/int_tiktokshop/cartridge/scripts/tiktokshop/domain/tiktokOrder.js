'use strict';

var packages = require('./packages');

/** TikTok's statuses that say more than the seller's own shipments do. Source: Order API, status machine. */
var LATER_STATUSES = { DELIVERED: 'Delivered', COMPLETED: 'Completed' };

/**
 * What TikTok's state of an order means here.
 * @param cancelledHere - units that are cancelled here already
 * @param hasShipped - whether anything has shipped here: an order that TikTok calls completed without was refunded
 * @returns null when it says nothing new
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

function cancellation(order, items, by, reason) {
    var result = message(order, 'CANCELLED');
    result.cancelledItems = items;
    result.reason = reason || '';
    // What the seller cancels in Seller Center is TikTok's word here, and news to the OMS as well.
    result.initiator = by === 'BUYER' ? 'BUYER' : 'TIKTOK';
    return result;
}

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

/** By when TikTok wants the order shipped; null when it does not say. */
function shipByOf(order) {
    return order.rts_sla_time ? new Date(order.rts_sla_time * 1000) : null;
}

/** Counts lines by product id. */
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
