'use strict';

var packages = require('./packages');
var tiktokOrder = require('./tiktokOrder');

/** @typedef {import('./packages').Units} Units */
/** @typedef {import('./tiktokOrder').TikTokLine} TikTokLine */
/** @typedef {import('./tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * What to tell TikTok about single units that the seller has cancelled.
 * @typedef {{ action: 'nothing' } | { action: 'cancel', lineIds: string[] } | { action: 'refuse', code: string, msg:
 *     string }} CancelPlan
 */

/** Markets where the seller may cancel single units, for lack of stock only. Source: API page Cancel Order. */
var PARTIAL_MARKETS = ['US', 'GB', 'UK'];

/**
 * Plans the cancellation of units that are cancelled here and not on TikTok.
 * @param {TikTokOrder} order - as Get Order Detail gives it
 * @param {Units} cancelledHere - by product id (seller_sku)
 * @param {string} region - market of the shop
 * @returns {CancelPlan}
 */
function planUnitCancellation(order, cancelledHere, region) {
    var cancelledThere = tiktokOrder.unitsOfLines(
        order.line_items.filter(function (line) {
            return line.display_status === 'CANCELLED';
        })
    );
    var missing = packages.without(cancelledHere, cancelledThere);
    if (packages.countUnits(missing) === 0) {
        return { action: 'nothing' };
    }
    if (PARTIAL_MARKETS.indexOf(region) < 0) {
        return {
            action: 'refuse',
            code: 'partial_cancel_not_allowed',
            msg: 'TikTok Shop lets sellers cancel single units in the US and the UK only: agree with the buyer, or cancel the whole order'
        };
    }
    var lineIds = chooseOpen(order.line_items, missing);
    return lineIds
        ? { action: 'cancel', lineIds: lineIds }
        : { action: 'refuse', code: 'units_not_open', msg: 'TikTok Shop has shipped units that were cancelled here' };
}

/**
 * As many open lines of each product as are missing; null if there are too few.
 * @param {TikTokLine[]} lines
 * @param {Units} missing
 * @returns {string[] | null}
 */
function chooseOpen(lines, missing) {
    var taken = {};
    var chosen = lines.filter(function (line) {
        var productId = line.seller_sku || '';
        var isOpen = !line.tracking_number && line.display_status !== 'CANCELLED';
        var isWanted = isOpen && packages.unitsOf(taken, productId) < packages.unitsOf(missing, productId);
        if (isWanted) {
            taken[productId] = packages.unitsOf(taken, productId) + 1;
        }
        return isWanted;
    });
    return packages.countUnits(packages.without(missing, taken)) === 0
        ? chosen.map(function (line) {
              return line.id;
          })
        : null;
}

module.exports = planUnitCancellation;
