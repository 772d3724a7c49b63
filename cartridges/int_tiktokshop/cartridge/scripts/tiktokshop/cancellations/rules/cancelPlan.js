'use strict';

var unitsModule = require('../../lifecycle/rules/units');
var openLines = require('../../shops/rules/openLines');
var tiktokState = require('../../lifecycle/rules/tiktokState');

/** @typedef {import('../../lifecycle/rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * What to tell TikTok about single units that the seller has cancelled.
 * @typedef {{ action: 'nothing' } | { action: 'cancel', lineIds: string[], shortage: string } | { action: 'refuse',
 *     code: string, msg: string }} CancelPlan
 */

/** Markets where the seller may cancel single units, for lack of stock only. Source: API page Cancel Order. */
var PARTIAL_MARKETS = ['US', 'GB', 'UK'];

/**
 * Plans the cancellation of units that are cancelled here and not on TikTok.
 * @param {TikTokOrder} order - as Get Order Detail gives it
 * @param {Units} cancelledHere - by product id (seller_sku)
 * @param {LineFacts[]} lines - the lines of the order here: TikTok refunds the price of the very unit
 * @param {string} region - market of the shop
 * @returns {CancelPlan}
 */
function planUnitCancellation(order, cancelledHere, lines, region) {
    var cancelledThere = tiktokState.unitsOfLines(
        order.line_items.filter(function (line) {
            return line.display_status === 'CANCELLED';
        })
    );
    var missing = unitsModule.without(cancelledHere, cancelledThere);
    if (unitsModule.countUnits(missing) === 0) {
        return { action: 'nothing' };
    }
    if (PARTIAL_MARKETS.indexOf(region) < 0) {
        return {
            action: 'refuse',
            code: 'partial_cancel_not_allowed',
            msg: 'TikTok Shop lets sellers cancel single units in the US and the UK only: agree with the buyer, or cancel the whole order'
        };
    }
    var chosen = openLines.chooseLines(
        order.line_items.filter(openLines.isOpen),
        missing,
        openLines.unitsToCancel(order, lines)
    );
    var shortage = shortageOf(unitsModule.without(missing, tiktokState.unitsOfLines(chosen)));
    return chosen.length > 0
        ? {
              action: 'cancel',
              lineIds: chosen.map(function (line) {
                  return line.id;
              }),
              shortage: shortage
          }
        : { action: 'refuse', code: 'units_not_open', msg: shortage };
}

/**
 * @param {Units} units
 * @returns {string}
 */
function shortageOf(units) {
    return unitsModule.countUnits(units) === 0
        ? ''
        : 'TikTok Shop has shipped units that were cancelled here: ' + unitsModule.listUnits(units);
}

module.exports = planUnitCancellation;
