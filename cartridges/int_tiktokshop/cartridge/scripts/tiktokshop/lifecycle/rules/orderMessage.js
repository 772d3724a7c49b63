'use strict';

var standIn = require('./standIn');
var members = require('../../platform/rules/members');

/** @typedef {import('./lineUnits').ToldLine} ToldLine */
/** @typedef {import('./orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('./packages').ShippedPackage} ShippedPackage */
/** @typedef {import('./units').Units} Units */

/**
 * Who sent a message. Decides what a cancellation of a shipped order means. The seller acts through the OMS (`SELLER`)
 * or in Business Manager (`OPERATIONS`).
 * @typedef {'SELLER' | 'OPERATIONS' | 'TIKTOK' | 'BUYER'} Initiator
 */

/**
 * Whether the seller has sent the message, through the OMS or in Business Manager.
 * @param {Initiator | ''} initiator
 * @returns {boolean}
 */
function isFromSeller(initiator) {
    return initiator === 'SELLER' || initiator === 'OPERATIONS';
}

/** Stands for the user, import or API client that changed an order in B2C Commerce. The order does not say which. */
var B2C_COMMERCE = 'B2C Commerce';

/**
 * One message about an order, from any side.
 * @typedef {Object} OrderMessage
 * @property {string} eventId - Unique id that identifies repeats. Empty for a patch, whose repeats change nothing.
 * @property {ExternalOrderStatus} status
 * @property {string} occurredAt - ISO 8601 UTC.
 * @property {boolean} [isUntimed] - Whether the sender told no time, so that `occurredAt` is the receipt.
 * @property {ShippedPackage[]} packages
 * @property {Units | null} cancelledItems - Units to cancel; null means the whole order. Only with `CANCELLED`.
 * @property {string} reason
 * @property {Initiator} initiator
 * @property {Units} [cancelledAfterLeaving] - All units that TikTok has cancelled after they had left there, whenever
 *     that was.
 * @property {Units} [withoutStock] - Cancelled units that TikTok does not want back in stock; if missing, all cancelled
 *     units return to stock.
 * @property {ToldLine[]} [lines] - Lines of the order that the sender names; without them, the rules choose among lines
 *     of one product.
 * @property {string} [by] - Login of the person; only with `OPERATIONS`.
 */

/**
 * A message that names neither packages nor units.
 * @param {Initiator} initiator
 * @param {ExternalOrderStatus} status
 * @param {string} occurredAt
 * @returns {OrderMessage}
 */
function plainMessage(initiator, status, occurredAt) {
    return {
        eventId: '',
        status: status,
        occurredAt: occurredAt,
        packages: [],
        cancelledItems: null,
        reason: '',
        initiator: initiator
    };
}

/**
 * The same message by TikTok's product ids, which may differ from the products of the lines in B2C Commerce.
 * @param {OrderMessage} message
 * @returns {OrderMessage}
 */
function withProductsBehind(message) {
    return namesStandIn(message) ? byProductsBehind(message) : message;
}

/**
 * @param {OrderMessage} message
 * @returns {boolean}
 */
function namesStandIn(message) {
    return (
        standIn.hasStandIn(message.cancelledItems) ||
        message.packages.some(function (item) {
            return standIn.hasStandIn(item.items);
        })
    );
}

/**
 * @param {OrderMessage} message
 * @returns {OrderMessage}
 */
function byProductsBehind(message) {
    var behind = members.copyOf(message);
    behind.packages = message.packages.map(function (known) {
        var parcel = members.copyOf(known);
        parcel.items = known.items && standIn.unitsBehind(known.items);
        return parcel;
    });
    behind.cancelledItems = message.cancelledItems && standIn.unitsBehind(message.cancelledItems);
    return behind;
}

module.exports = {
    isFromSeller: isFromSeller,
    B2C_COMMERCE: B2C_COMMERCE,
    plainMessage: plainMessage,
    withProductsBehind: withProductsBehind
};
