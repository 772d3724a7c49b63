'use strict';

var units = require('../../lifecycle/rules/units');
var notice = require('../../platform/rules/notice');
var openLines = require('../../shops/rules/openLines');
var markets = require('../../lifecycle/rules/tiktok/markets');
var tiktokState = require('../../lifecycle/rules/tiktok/tiktokState');

/** @typedef {import('../../lifecycle/rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../platform/rules/notice').Notice} Notice */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * What to tell TikTok about single units that the seller has cancelled.
 * @typedef {{ action: 'nothing' } | { action: 'cancel', lineIds: string[], shortage: Notice | null } | { action:
 *     'refuse', code: string, told: Notice }} CancelPlan
 */

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
    var missing = units.without(cancelledHere, cancelledThere);
    if (units.countUnits(missing) === 0) {
        return { action: 'nothing' };
    }
    if (!markets.hasTrait(region, 'unit-cancellation')) {
        return {
            action: 'refuse',
            code: 'partial_cancel_not_allowed',
            told: notice.notice('task.partial_cancel_not_allowed')
        };
    }
    var chosen = openLines.chooseLines(
        order.line_items.filter(openLines.isOpen),
        missing,
        openLines.unitsToCancel(order, lines)
    );
    var short = units.without(missing, tiktokState.unitsOfLines(chosen));
    var shortage = notice.notice('task.units_shipped', [units.listUnits(short)]);
    return chosen.length > 0
        ? {
              action: 'cancel',
              lineIds: openLines.idsOf(chosen),
              shortage: units.countUnits(short) === 0 ? null : shortage
          }
        : { action: 'refuse', code: 'units_not_open', told: shortage };
}

module.exports = planUnitCancellation;
