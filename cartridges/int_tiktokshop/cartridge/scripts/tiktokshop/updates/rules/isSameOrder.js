'use strict';

var unitsModule = require('../../lifecycle/rules/units');
var tiktokState = require('../../lifecycle/rules/tiktok/tiktokState');
var tiktokPayment = require('../../lifecycle/rules/tiktok/tiktokPayment');
var durations = require('../../platform/rules/durations');

/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * The parts of our order that are compared.
 * @typedef {Object} ComparedOrder
 * @property {string} externalOrderId
 * @property {number} total - Minor units.
 * @property {string} currency
 * @property {Units} units
 */

/**
 * Seconds after the payment in which TikTok's connector may still post the order: the hold of one hour, and one hour
 * more. Until then no other order may take its place.
 */
var CONNECTOR_WINDOW = 2 * durations.HOUR_IN_SECONDS;

/**
 * Whether TikTok's order is the one that was placed here: id, currency, total and units are the same, and TikTok's
 * connector will no longer post the order.
 * @param {TikTokOrder} order
 * @param {ComparedOrder} here
 * @param {number} now - seconds since the epoch
 * @returns {boolean}
 */
function isSameOrder(order, here, now) {
    if (order.id !== here.externalOrderId || !order.paid_time || order.paid_time + CONNECTOR_WINDOW > now) {
        return false;
    }
    var units = tiktokState.unitsOfLines(order.line_items);
    var isSame =
        unitsModule.countUnits(unitsModule.without(units, here.units)) +
            unitsModule.countUnits(unitsModule.without(here.units, units)) ===
        0;
    var money = tiktokPayment.comparePayment(here.total, here.currency, tiktokPayment.readPayment(order.payment));
    return isSame && (money === 'paid' || money === 'paid-with-discount');
}

module.exports = isSameOrder;
