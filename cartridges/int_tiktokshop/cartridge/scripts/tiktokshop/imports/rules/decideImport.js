'use strict';

var kindsOf = require('../../lifecycle/rules/tiktok/orderKinds');
var durations = require('../../platform/rules/durations');

/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * Whether the cartridge creates an order now, later, or not at all.
 * @typedef {{ what: 'create' } | { what: 'wait', until: number } | { what: 'skip', why: 'unpaid' | 'cancelled' | 'over'
 *     | 'kind' | 'site' }} ImportDecision
 */

/** A hold that has lasted longer than usual, as of a pre-order, is looked at this often. TikTok's list tells sooner. */
var LONG_HOLD_PAUSE = 4 * durations.HOUR_IN_SECONDS;

/**
 * An order on its way that was placed longer ago was here before: order retention may have deleted it, and the ledger does not
 * remember it. Seconds.
 */
var LONG_ON_THE_WAY = 28 * durations.DAY_IN_SECONDS;

/** Statuses by which it is known that the buyer has paid, and what has happened since. Source: Order API overview. */
var CREATED = [
    'AWAITING_SHIPMENT',
    'PARTIALLY_SHIPPING',
    'AWAITING_COLLECTION',
    'IN_TRANSIT',
    'DELIVERED',
    'COMPLETED'
];

/**
 * Whether an order that is created has a status that TikTok documents. One that TikTok adds may mean anything: it is
 * held.
 * @param {string} status
 * @returns {boolean}
 */
function isKnownStatus(status) {
    return CREATED.indexOf(status) >= 0;
}

/**
 * Decides by TikTok's status whether the cartridge creates an order. Source: Order API overview, status machine.
 * @param {TikTokOrder} order
 * @param {number} now - seconds since the epoch
 * @param {boolean} [takesFinished] - whether to create orders that were delivered, or on their way for long, before
 *     they came here
 * @param {string[]} [skipped] - kinds of orders that the shop leaves out
 * @returns {ImportDecision}
 */
function decideImport(order, now, takesFinished, skipped) {
    if (takesFinished === undefined) {
        takesFinished = false;
    }
    if (skipped === undefined) {
        skipped = [];
    }
    if (
        kindsOf(order).some(function (_ref) {
            var kind = _ref.kind;
            return skipped.indexOf(kind) >= 0;
        })
    ) {
        return { what: 'skip', why: 'kind' };
    }
    if (!takesFinished && isOver(order, now)) {
        return { what: 'skip', why: 'over' };
    }
    switch (order.status) {
        case 'UNPAID':
            return { what: 'skip', why: 'unpaid' };
        case 'CANCELLED':
            return { what: 'skip', why: 'cancelled' };
        case 'ON_HOLD':
            return { what: 'wait', until: endOfHold(order, now) };
        case 'AWAITING_SHIPMENT':
            return isWithinHour(order, now) ? { what: 'wait', until: endOfHour(order) } : { what: 'create' };
        default:
            return { what: 'create' };
    }
}

/**
 * An order whose time TikTok does not tell counts as new.
 * @param {TikTokOrder} order
 * @param {number} now
 * @returns {boolean}
 */
function isOver(order, now) {
    var isOld = now - (order.create_time || now) > LONG_ON_THE_WAY;
    return ['DELIVERED', 'COMPLETED'].indexOf(order.status) >= 0 || (order.status === 'IN_TRANSIT' && isOld);
}

/**
 * TikTok shows these orders as awaiting shipment at once, and the buyer may cancel for an hour nevertheless.
 * @param {TikTokOrder} order
 * @param {number} now
 * @returns {boolean}
 */
function isWithinHour(order, now) {
    return order.is_on_hold_order !== true && now < endOfHour(order);
}

/**
 * An order that is paid on delivery has no time of payment.
 * @param {TikTokOrder} order
 * @returns {number}
 */
function endOfHour(order) {
    var began = order.paid_time || order.create_time || 0;
    return began === 0 ? 0 : began + durations.HOUR_IN_SECONDS;
}

/**
 * @param {TikTokOrder} order
 * @param {number} now
 * @returns {number}
 */
function endOfHold(order, now) {
    var usual = endOfHour(order);
    return usual > now ? usual : now + LONG_HOLD_PAUSE;
}

module.exports = {
    isKnownStatus: isKnownStatus,
    decideImport: decideImport
};
