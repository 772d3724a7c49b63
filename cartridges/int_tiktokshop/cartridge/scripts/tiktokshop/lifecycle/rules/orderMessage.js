'use strict';

/** @typedef {import('./orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('./packages').ShippedPackage} ShippedPackage */
/** @typedef {import('./packages').Units} Units */

/**
 * Who wants something: decides what a cancellation of a shipped order means. The seller speaks through the OMS
 * (`SELLER`), or by hand in Business Manager (`OPERATIONS`).
 * @typedef {'SELLER' | 'OPERATIONS' | 'TIKTOK' | 'BUYER'} Initiator
 */

/**
 * Whether the seller wants it, whichever way.
 * @param {Initiator | ''} initiator
 * @returns {boolean}
 */
function isSellers(initiator) {
    return initiator === 'SELLER' || initiator === 'OPERATIONS';
}

/**
 * One message about an order, from whichever side it came.
 * @typedef {Object} OrderMessage
 * @property {string} eventId - Unique; the key for repeats. Empty for a patch, which is recognised by what it changes.
 * @property {ExternalOrderStatus} status
 * @property {string} occurredAt - ISO 8601 UTC.
 * @property {ShippedPackage[]} packages
 * @property {Units | null} cancelledItems - Units to cancel; null means the whole order. Only with `CANCELLED`.
 * @property {string} reason
 * @property {Initiator} initiator
 * @property {string} [by] - Login of the person who did it; only by `OPERATIONS`.
 */

module.exports = isSellers;
