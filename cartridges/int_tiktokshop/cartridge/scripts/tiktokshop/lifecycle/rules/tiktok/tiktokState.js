'use strict';

var orderMessage = require('../orderMessage');
var orderState = require('../orderState');
var packagesModule = require('../packages');
var unitsModule = require('../units');

/** @typedef {import('../../../openapi/rules/tiktokOrder').TikTokLine} TikTokLine */
/** @typedef {import('../../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('../orderState').OrderState} OrderState */
/** @typedef {import('../packages').ShippedPackage} ShippedPackage */
/** @typedef {import('../orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('../units').Units} Units */

/**
 * Turns TikTok's state of an order into a message for our rules.
 * @param {TikTokOrder} order
 * @param {Units} cancelledHere - units that are cancelled here already
 * @param {{ status: ExternalOrderStatus, hasShipped: boolean }} here - the order's status here, and whether anything
 *     has shipped; a completed order without a shipment was refunded
 * @returns {OrderMessage | null} null when TikTok's state is no news here
 */
function messageOf(order, cancelledHere, here) {
    if (order.status === 'CANCELLED') {
        return cancellation(order, null, order.cancellation_initiator, order.cancel_reason);
    }
    var cancelled = order.line_items.filter(function (line) {
        return line.display_status === 'CANCELLED';
    });
    var items = unitsModule.without(unitsOfLines(cancelled), cancelledHere);
    if (unitsModule.countUnits(items) > 0) {
        var last = cancelled[cancelled.length - 1];
        return cancellation(order, items, last.cancel_user, last.cancel_reason);
    }
    var status = laterStatusOf(order, here.status);
    return status && here.hasShipped ? message(order, status) : null;
}

/**
 * Our status for each status of TikTok's that follows the seller's shipments. TikTok also completes an order that it
 * has refunded before the delivery: that one stays as it is, and its returns say what was paid back. Source: Order API,
 * status machine.
 * @param {TikTokOrder} order
 * @param {ExternalOrderStatus} statusHere
 * @returns {ExternalOrderStatus | null}
 */
function laterStatusOf(order, statusHere) {
    switch (order.status) {
        case 'DELIVERED':
            return 'Delivered';
        case 'COMPLETED':
            return order.delivery_time || statusHere === 'Delivered' ? 'Completed' : null;
        default:
            return null;
    }
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
    result.cancelledAfterLeaving = unitsOfLines(order.line_items.filter(isCancelledAfterLeaving));
    result.withoutStock = lostUnits(order, items);
    result.reason = reason || '';
    // The seller's own cancellation in Seller Center reaches us through TikTok, and is news to the OMS too.
    result.initiator = by === 'BUYER' ? 'BUYER' : 'TIKTOK';
    return result;
}

/**
 * Units that had left on both sides when TikTok cancelled them, although here others of the product were cancelled: as
 * many are cancelled on both sides, but not the same ones.
 * @param {TikTokOrder} order
 * @param {OrderState} state
 * @returns {Units}
 */
function mistakenUnits(order, state) {
    var shipped = packagesModule.shippedUnits(state.packages, orderState.availableUnits(state));
    var left = unitsOfLines(order.line_items.filter(isCancelledAfterLeaving));
    return unitsModule.common(
        unitsModule.without(left, state.cancelledTooLate),
        unitsModule.without(shipped, state.cancelledTooLate)
    );
}

/**
 * @param {TikTokLine} line
 * @returns {boolean}
 */
function isCancelledAfterLeaving(line) {
    return line.display_status === 'CANCELLED' && !!line.tracking_number;
}

/**
 * Units of a cancellation whose goods do not come back.
 * @param {TikTokOrder} order
 * @param {Units | null} items
 * @returns {Units}
 */
function lostUnits(order, items) {
    var lost = unitsOfLines(
        order.line_items.filter(function (line) {
            return line.should_replenish_stock === false;
        })
    );
    return items ? unitsModule.common(lost, items) : lost;
}

/**
 * @param {TikTokOrder} order
 * @param {ExternalOrderStatus} status
 * @returns {OrderMessage}
 */
function message(order, status) {
    var seconds = (status === 'CANCELLED' && order.cancel_time) || order.update_time || 0;
    return orderMessage.plainMessage('TIKTOK', status, new Date(seconds * 1000).toISOString());
}

/**
 * Packages that left on TikTok, as a message.
 * @param {TikTokOrder} order
 * @param {ShippedPackage[]} packages
 * @returns {OrderMessage}
 */
function shipmentMessage(order, packages) {
    var isOpen = order.line_items.some(function (line) {
        return !line.tracking_number && line.display_status !== 'CANCELLED';
    });
    var result = message(order, isOpen ? 'PartiallyShipped' : 'Shipped');
    result.packages = packages;
    return result;
}

/**
 * TikTok's dispatch deadline; null when it gives none.
 * @param {TikTokOrder} order
 * @returns {Date | null}
 */
function shipByOf(order) {
    return order.rts_sla_time ? new Date(order.rts_sla_time * 1000) : null;
}

/**
 * Units that have left on TikTok and are not cancelled.
 * @param {TikTokOrder} order
 * @returns {Units}
 */
function shippedUnitsOf(order) {
    return unitsOfLines(
        order.line_items.filter(function (line) {
            return line.tracking_number && line.display_status !== 'CANCELLED';
        })
    );
}

/**
 * Units of these lines by product id.
 * @param {TikTokLine[]} lines
 * @returns {Units}
 */
function unitsOfLines(lines) {
    var units = {};
    lines.forEach(function (line) {
        var productId = line.seller_sku || '';
        units[productId] = unitsModule.unitsOf(units, productId) + 1;
    });
    return units;
}

module.exports = {
    messageOf: messageOf,
    mistakenUnits: mistakenUnits,
    shipmentMessage: shipmentMessage,
    shipByOf: shipByOf,
    shippedUnitsOf: shippedUnitsOf,
    unitsOfLines: unitsOfLines
};
