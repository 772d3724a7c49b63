'use strict';

var orderMessage = require('../orderMessage');
var orderStatus = require('../orderStatus');

/** @typedef {import('../orderMessage').Initiator} Initiator */
/** @typedef {import('../orderStatus').ExternalOrderStatus} ExternalOrderStatus */

/**
 * What TikTok measures a seller by: late dispatch, cancellations by the seller's fault, valid tracking.
 * @typedef {'late' | 'cancelled' | 'untracked'} MeasureName
 */

/** All measures, in the order of the page. */
var MEASURES = ['late', 'cancelled', 'untracked'];

/** Name of the count of orders that TikTok does not measure. */
var UNMEASURED = 'unmeasured';

/** Names of the counts that together have every order of a shop once: those that TikTok measures, and the others. */
var ORDERED = ['placed', UNMEASURED];

/** Kinds of orders that TikTok does not measure. Source: TikTok Shop Academy (US), guides to LDR and SFCR. */
var NOT_MEASURED = ['fbt', 'sample'];

/**
 * The facts of an order that TikTok's measures depend on. Times in milliseconds since the epoch.
 * @typedef {Object} MeasuredOrder
 * @property {string} shopId - Empty when it is unknown which shop sold it.
 * @property {string[]} kinds
 * @property {ExternalOrderStatus} status
 * @property {number} shipBy - TikTok's dispatch deadline; 0 when it was never read.
 * @property {number} shippedAt - When its last package left; 0 while nothing has.
 * @property {Initiator | ''} cancelledBy
 * @property {number} cancelledAt - 0 while it is not cancelled.
 * @property {number} packages - Packages that have left, and packages without a tracking number among them.
 * @property {number} untracked
 * @property {number} now
 */

/**
 * What an order counts as in the measures of its shop: names of counts, each with how often it counts.
 * @param {MeasuredOrder} order
 * @returns {string[]} for example `@7495/placed @7495/timed @7495/late @7495/packages*2`, as a list
 */
function measuredAs(order) {
    if (
        order.kinds.some(function (kind) {
            return NOT_MEASURED.indexOf(kind) >= 0;
        })
    ) {
        return [countName(order.shopId, UNMEASURED)];
    }
    var isLate = isDispatchedLate(order);
    var names = [
        ['placed', 1],
        ['cancelled', isCancelledByFault(order) ? 1 : 0],
        ['timed', order.shipBy > 0 && (isLate || hasLeftInFull(order)) ? 1 : 0],
        ['late', isLate ? 1 : 0],
        ['packages', order.packages],
        ['untracked', order.untracked]
    ];

    return names
        .filter(function (name) {
            return name[1] > 0;
        })
        .map(function (name) {
            return countName(order.shopId, name[0]) + (name[1] === 1 ? '' : '*' + name[1]);
        });
}

/**
 * The name of a count of one shop.
 * @param {string} shopId
 * @param {string} name
 * @returns {string}
 */
function countName(shopId, name) {
    return '@' + shopId + '/' + name;
}

/**
 * @param {MeasuredOrder} order
 * @returns {boolean}
 */
function hasLeftInFull(order) {
    return order.shippedAt > 0 && !orderStatus.awaitsShipment(order.status);
}

/**
 * An order that is still open after its deadline counts at once: TikTok will count it when it leaves.
 * @param {MeasuredOrder} order
 * @returns {boolean}
 */
function isDispatchedLate(order) {
    if (order.shipBy === 0) {
        return false;
    }
    return hasLeftInFull(order)
        ? order.shippedAt > order.shipBy
        : orderStatus.awaitsShipment(order.status) && order.now > order.shipBy;
}

/**
 * The seller has cancelled, or TikTok has because nothing left before the deadline.
 * @param {MeasuredOrder} order
 * @returns {boolean}
 */
function isCancelledByFault(order) {
    if (order.status !== 'CANCELLED' || order.shippedAt > 0) {
        return false;
    }
    var isOverdue = order.cancelledBy === 'TIKTOK' && order.shipBy > 0 && order.cancelledAt > order.shipBy;
    return orderMessage.isFromSeller(order.cancelledBy) || isOverdue;
}

module.exports = {
    MEASURES: MEASURES,
    UNMEASURED: UNMEASURED,
    ORDERED: ORDERED,
    measuredAs: measuredAs,
    countName: countName
};
