'use strict';

/**
 * The status of a TikTok Shop order as `c_externalOrderStatus` says it.
 * @typedef {'New' | 'Acknowledged' | 'PartiallyShipped' | 'Shipped' | 'Delivered' | 'Completed' | 'CANCELLED'}
 *     ExternalOrderStatus
 */

/**
 * How much of an order has shipped, as B2C Commerce says it.
 * @typedef {'NOTSHIPPED' | 'PARTSHIPPED' | 'SHIPPED'} ShippingStatus
 */

/** In the order of an order's life; a status never falls back. `CANCELLED` stands outside. */
var RANKS = ['New', 'Acknowledged', 'PartiallyShipped', 'Shipped', 'Delivered', 'Completed'];

/** Values of `c_externalChannelOrderStatus`. Source: metadata of the official social channel cartridges. */
var CHANNEL_STATUS = { CREATED: 2, NEW: 3, COMPLETED: 5, CANCELLED: 6, CANCELLED_PARTIAL: 7, REFUNDED: 8 };

/** Written to `c_orderTag` when an order was cancelled that had left already. */
var CANCEL_AFTER_SHIPPED = 'cancel after shipped';

/**
 * All status words.
 * @returns {ExternalOrderStatus[]}
 */
function statusWords() {
    return RANKS.concat(['CANCELLED']);
}

/**
 * A status word, whatever its case; null if there is no such status.
 * @param {string} word
 * @returns {ExternalOrderStatus | null}
 */
function statusOf(word) {
    var lower = word.toLowerCase();
    var found = statusWords().filter(function (status) {
        return status.toLowerCase() === lower;
    });
    return found[0] || null;
}

/**
 * Position in the order's life, 0 for `New`; -1 for `CANCELLED`.
 * @param {ExternalOrderStatus} status
 * @returns {number}
 */
function rankOf(status) {
    return RANKS.indexOf(status);
}

/**
 * Whether the word says that at least one unit has shipped.
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
 * The one that is further on in the order's life.
 * @param {ExternalOrderStatus} one
 * @param {ExternalOrderStatus} other
 * @returns {ExternalOrderStatus}
 */
function higherStatus(one, other) {
    return rankOf(other) > rankOf(one) ? other : one;
}

/**
 * What can still come after a status, besides a cancellation.
 * @param {ExternalOrderStatus} status
 * @returns {ExternalOrderStatus[]}
 */
function laterStatuses(status) {
    return RANKS.slice(rankOf(status) + 1);
}

/**
 * A status word, as far as the units bear it out.
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
 * The official channel status that goes with a status.
 * @param {ExternalOrderStatus} status
 * @param {boolean} someUnitsCancelled - whether some, but not all units were cancelled
 * @returns {number}
 */
function channelStatusOf(status, someUnitsCancelled) {
    if (status === 'CANCELLED') {
        return CHANNEL_STATUS.CANCELLED;
    }
    if (someUnitsCancelled) {
        return CHANNEL_STATUS.CANCELLED_PARTIAL;
    }
    return rankOf(status) >= rankOf('Shipped') ? CHANNEL_STATUS.COMPLETED : CHANNEL_STATUS.NEW;
}

/**
 * The status that an inbound channel status stands for.
 * @param {number} channelStatus
 * @returns {ExternalOrderStatus | null} null for those that only inform
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
