'use strict';

var standIn = require('./standIn');

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

/**
 * One message about an order, from any side.
 * @typedef {Object} OrderMessage
 * @property {string} eventId - Unique id that identifies repeats. Empty for a patch, whose repeats change nothing.
 * @property {ExternalOrderStatus} status
 * @property {string} occurredAt - ISO 8601 UTC.
 * @property {ShippedPackage[]} packages
 * @property {Units | null} cancelledItems - Units to cancel; null means the whole order. Only with `CANCELLED`.
 * @property {string} reason
 * @property {Initiator} initiator
 * @property {ToldLine[]} [lines] - Lines of the order that the sender names; without them, the rules choose among lines
 *     of one product.
 * @property {string} [by] - Login of the person; only with `OPERATIONS`.
 */

/**
 * The same message by TikTok's product ids, whatever the lines in B2C Commerce are called.
 * @param {OrderMessage} message
 * @returns {OrderMessage}
 */
function withProductsBehind(message) {
    var behind = {
        eventId: message.eventId,
        status: message.status,
        occurredAt: message.occurredAt,
        packages: message.packages.map(function (known) {
            return {
                packageNo: known.packageNo,
                carrier: known.carrier,
                trackingNumber: known.trackingNumber,
                items: known.items && standIn.unitsBehind(known.items),
                occurredAt: known.occurredAt
            };
        }),
        cancelledItems: message.cancelledItems && standIn.unitsBehind(message.cancelledItems),
        reason: message.reason,
        initiator: message.initiator
    };
    if (message.by !== undefined) {
        behind.by = message.by;
    }
    return behind;
}

module.exports = {
    isFromSeller: isFromSeller,
    withProductsBehind: withProductsBehind
};
