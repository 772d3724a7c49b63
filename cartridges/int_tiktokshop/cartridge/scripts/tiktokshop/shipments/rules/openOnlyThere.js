'use strict';

var orderState = require('../../lifecycle/rules/orderState');
var tiktokState = require('../../lifecycle/rules/tiktok/tiktokState');
var units = require('../../lifecycle/rules/units');
var openLines = require('../../shops/rules/openLines');

/** @typedef {import('../../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * Units that TikTok waits for, and that have left or were cancelled here. It happens when TikTok cancels a unit that
 * had left and the seller cancels another of the product: each side counts one as cancelled, and they are not the same.
 * It also happens when an edit takes units that nobody cancels.
 * @param {TikTokOrder} order - as Get Order Detail gave it; lines that were told since are marked in it
 * @param {OrderState} state
 * @returns {Units}
 */
function openOnlyThere(order, state) {
    var known = units.plus(state.ordered, state.taken.open);
    var there = units.common(tiktokState.unitsOfLines(order.line_items.filter(openLines.isOpen)), known);
    return units.without(there, orderState.openUnits(state, state.packages));
}

module.exports = openOnlyThere;
