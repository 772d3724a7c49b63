'use strict';

var kindsOf = require('../../lifecycle/rules/tiktok/orderKinds');
var orderStage = require('../../lifecycle/rules/tiktok/orderStage');
var tiktokHold = require('../../lifecycle/rules/tiktok/tiktokHold');
var durations = require('../../platform/rules/durations');

/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * Whether the cartridge creates an order now, later, or not at all.
 * @typedef {{ what: 'create' } | { what: 'wait', until: number } | { what: 'skip', why: 'unpaid' | 'cancelled' | 'over'
 *     | 'kind' | 'site' }} ImportDecision
 */

/**
 * Which orders come here.
 * @typedef {Object} ImportScope
 * @property {boolean} takesFinished - Whether also those that were delivered, or on their way for long, before they
 *     came here.
 * @property {string[]} skippedKinds - Kinds of orders that the shop leaves out.
 */

/** How far TikTok's clock may be ahead of what it has told us of it. Seconds. */
var MOST_AHEAD = 300;

/** A hold that has lasted longer than usual, as of a pre-order, is looked at this often. TikTok's list tells sooner. */
var LONG_HOLD_PAUSE = 4 * durations.HOUR_IN_SECONDS;

/**
 * An order on its way that was placed longer ago was here before: order retention may have deleted it, and the ledger does not
 * remember it. Seconds.
 */
var LONG_ON_THE_WAY = 28 * durations.DAY_IN_SECONDS;

/**
 * Decides by TikTok's status whether the cartridge creates an order.
 * @param {TikTokOrder} order
 * @param {number} now - seconds since the epoch
 * @param {ImportScope} scope
 * @returns {ImportDecision}
 */
function decideImport(order, now, scope) {
    if (
        kindsOf(order).some(function (item) {
            return scope.skippedKinds.indexOf(item.kind) >= 0;
        })
    ) {
        return { what: 'skip', why: 'kind' };
    }
    if (!scope.takesFinished && isOver(order, now)) {
        return { what: 'skip', why: 'over' };
    }
    switch (orderStage.stageOfOrder(order.status)) {
        case 'unpaid':
            return { what: 'skip', why: 'unpaid' };
        case 'cancelled':
            return { what: 'skip', why: 'cancelled' };
        case 'held':
            return { what: 'wait', until: endOfHold(order, now) };
        case 'to-ship':
            return mayStillCancel(order, now)
                ? { what: 'wait', until: endOfUsualHold(order, now) }
                : { what: 'create' };
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
    var stage = orderStage.stageOfOrder(order.status);
    var isOld = now - (order.create_time || now) > LONG_ON_THE_WAY;
    return stage === 'over' || (stage === 'left' && isOld);
}

/**
 * TikTok shows these orders as awaiting shipment at once, and the buyer may cancel for an hour nevertheless.
 * @param {TikTokOrder} order
 * @param {number} now
 * @returns {boolean}
 */
function mayStillCancel(order, now) {
    return order.is_on_hold_order !== true && now < endOfUsualHold(order, now);
}

/**
 * An order that is paid on delivery has no time of payment. A time to come is none, or the order would wait for it.
 * @param {TikTokOrder} order
 * @param {number} now
 * @returns {number}
 */
function endOfUsualHold(order, now) {
    var times = [order.paid_time || 0, order.create_time || 0];
    var began =
        times.filter(function (time) {
            return time > 0 && time <= now + MOST_AHEAD;
        })[0] || 0;
    return began === 0 ? 0 : began + tiktokHold.TIKTOKS_HOLD_IN_SECONDS;
}

/**
 * @param {TikTokOrder} order
 * @param {number} now
 * @returns {number}
 */
function endOfHold(order, now) {
    var usual = endOfUsualHold(order, now);
    return usual > now ? usual : now + LONG_HOLD_PAUSE;
}

module.exports = decideImport;
