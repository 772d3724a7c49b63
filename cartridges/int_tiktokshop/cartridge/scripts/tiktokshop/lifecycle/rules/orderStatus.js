'use strict';

var units = require('./units');

/** @typedef {import('./units').Units} Units */

/**
 * The status of a TikTok Shop order, as in `c_externalOrderStatus`.
 * @typedef {'New' | 'Acknowledged' | 'PartiallyShipped' | 'Shipped' | 'Delivered' | 'Completed' | 'CANCELLED'}
 *     ExternalOrderStatus
 */

/**
 * The shipping status of an order. Source: platform doc dw.order.Order, SHIPPING_STATUS constants.
 * @typedef {'NOTSHIPPED' | 'PARTSHIPPED' | 'SHIPPED'} ShippingStatus
 */

/** The lifecycle in sequence; a status never moves back. `CANCELLED` is not part of it. */
var RANKS = ['New', 'Acknowledged', 'PartiallyShipped', 'Shipped', 'Delivered', 'Completed'];

/** Values of `c_externalChannelOrderStatus`. Source: metadata of the official social channel cartridges. */
var CHANNEL_STATUS = { CREATED: 2, NEW: 3, COMPLETED: 5, CANCELLED: 6, CANCELLED_PARTIAL: 7, REFUNDED: 8 };

/** Value of `c_orderTag` for an order that TikTok cancelled after it had shipped. */
var CANCEL_AFTER_SHIPPED = 'cancel after shipped';

/**
 * All status words.
 * @returns {ExternalOrderStatus[]}
 */
function statusWords() {
    return RANKS.concat(['CANCELLED']);
}

/** All status words by their lower-case form. */
var BY_LETTERS = {};
statusWords().forEach(function (status) {
    BY_LETTERS['status ' + status.toLowerCase()] = status;
});

/**
 * A status word in any case; null if there is no such status.
 * @param {string} word
 * @returns {ExternalOrderStatus | null}
 */
function statusOf(word) {
    return BY_LETTERS['status ' + word.toLowerCase()] || null;
}

/**
 * Position in the lifecycle, 0 for `New`; -1 for `CANCELLED`.
 * @param {ExternalOrderStatus} status
 * @returns {number}
 */
function rankOf(status) {
    return RANKS.indexOf(status);
}

/**
 * Whether the status means that at least one unit has shipped.
 * @param {ExternalOrderStatus} status
 * @returns {boolean}
 */
function saysShipped(status) {
    return rankOf(status) >= rankOf('PartiallyShipped');
}

/**
 * Whether something has still to be shipped.
 * @param {ExternalOrderStatus} status
 * @returns {boolean}
 */
function awaitsShipment(status) {
    return status !== 'CANCELLED' && rankOf(status) < rankOf('Shipped');
}

/**
 * Whichever status is further along the lifecycle.
 * @param {ExternalOrderStatus} one
 * @param {ExternalOrderStatus} other
 * @returns {ExternalOrderStatus}
 */
function higherStatus(one, other) {
    return rankOf(other) > rankOf(one) ? other : one;
}

/**
 * The statuses that can follow, apart from a cancellation.
 * @param {ExternalOrderStatus} status
 * @returns {ExternalOrderStatus[]}
 */
function laterStatuses(status) {
    return RANKS.slice(rankOf(status) + 1);
}

/**
 * The status that a status word amounts to, given what has shipped.
 * @param {ExternalOrderStatus} word
 * @param {ShippingStatus} shippingStatus
 * @returns {ExternalOrderStatus}
 */
function statusByUnits(word, shippingStatus) {
    if (shippingStatus === 'NOTSHIPPED' || !saysShipped(word)) {
        return word;
    }
    return shippingStatus === 'PARTSHIPPED' ? 'PartiallyShipped' : higherStatus('Shipped', word);
}

/**
 * What the channel status depends on, beside the status.
 * @typedef {Object} ChannelFacts
 * @property {Units} cancelled
 * @property {boolean} isRefunded - Whether the buyer has got back the price of all units that are not cancelled.
 */

/**
 * The official channel status that goes with a status.
 * @param {ExternalOrderStatus} status
 * @param {ChannelFacts} channelFacts
 * @returns {number}
 */
function channelStatusOf(status, channelFacts) {
    var cancelled = channelFacts.cancelled;
    var isRefunded = channelFacts.isRefunded;
    if (status === 'CANCELLED') {
        return CHANNEL_STATUS.CANCELLED;
    }
    if (isRefunded) {
        return CHANNEL_STATUS.REFUNDED;
    }
    if (units.countUnits(cancelled) > 0) {
        return CHANNEL_STATUS.CANCELLED_PARTIAL;
    }
    return rankOf(status) >= rankOf('Shipped') ? CHANNEL_STATUS.COMPLETED : CHANNEL_STATUS.NEW;
}

/**
 * The status that an inbound channel status asks for.
 * @param {number} channelStatus
 * @returns {ExternalOrderStatus | null} null for a channel status that changes nothing here
 */
function statusOfChannel(channelStatus) {
    if (channelStatus === CHANNEL_STATUS.CANCELLED) {
        return 'CANCELLED';
    }
    return channelStatus === CHANNEL_STATUS.COMPLETED ? 'Shipped' : null;
}

module.exports = {
    CHANNEL_STATUS: CHANNEL_STATUS,
    CANCEL_AFTER_SHIPPED: CANCEL_AFTER_SHIPPED,
    statusWords: statusWords,
    statusOf: statusOf,
    rankOf: rankOf,
    saysShipped: saysShipped,
    awaitsShipment: awaitsShipment,
    higherStatus: higherStatus,
    laterStatuses: laterStatuses,
    statusByUnits: statusByUnits,
    channelStatusOf: channelStatusOf,
    statusOfChannel: statusOfChannel
};
