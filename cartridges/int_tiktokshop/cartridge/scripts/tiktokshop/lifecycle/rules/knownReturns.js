'use strict';

var units = require('./units');

/** @typedef {import('./units').Units} Units */

/**
 * Returns of one order by TikTok's id.
 * @typedef {{ [returnId: string]: KnownReturn }} KnownReturns
 */

/**
 * What an order keeps of a return on TikTok, also once the object of the return is gone.
 * @typedef {Object} KnownReturn
 * @property {string} stage - See `returns/rules/returnStage.ts`.
 * @property {Units} units
 * @property {Units} received - Units that a user or the OMS has reported as received.
 * @property {Units} restocked - Units that were put back into stock.
 * @property {KnownRefund | null} refund
 * @property {number} [told] - How many documents about it were made for the OMS; missing for none, and where a release
 *     before this one kept no number.
 */

/**
 * Money that the buyer got back for a return.
 * @typedef {Object} KnownRefund
 * @property {string} currency
 * @property {number} amount - Minor units.
 * @property {boolean} isWhole - Whether it is the price of the units, and not only an offered part of it.
 */

/**
 * Units whose price TikTok has paid back.
 * @param {KnownReturns} known
 * @returns {Units}
 */
function refundedUnits(known) {
    return Object.keys(known).reduce(function (sum, returnId) {
        var one = known[returnId];
        return one.refund && one.refund.isWhole ? units.plus(sum, one.units) : sum;
    }, {});
}

/**
 * Whether the buyer has got back the price of everything.
 * @param {KnownReturns} known
 * @param {Units} available - units that were ordered and not cancelled
 * @returns {boolean}
 */
function isRefunded(known, available) {
    var refunded = refundedUnits(known);
    return (
        units.countUnits(refunded) > 0 &&
        Object.keys(available).every(function (productId) {
            return units.unitsOf(refunded, productId) >= units.unitsOf(available, productId);
        })
    );
}

/**
 * What the buyer of an order got back for all of its returns.
 * @param {KnownReturns} known
 * @param {string} currency - of the order; refunds in another are left out
 * @returns {number} minor units
 */
function refundTotal(known, currency) {
    return Object.keys(known).reduce(function (sum, returnId) {
        var refund = known[returnId].refund;
        return refund && refund.currency === currency ? sum + refund.amount : sum;
    }, 0);
}

module.exports = {
    refundedUnits: refundedUnits,
    isRefunded: isRefunded,
    refundTotal: refundTotal
};
