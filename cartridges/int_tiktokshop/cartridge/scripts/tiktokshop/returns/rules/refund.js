'use strict';

var money = require('../../platform/rules/money');
var returnStage = require('./returnStage');

/** @typedef {import('../../openapi/rules/tiktokReturn').RefundAmount} RefundAmount */
/** @typedef {import('../../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('../../lifecycle/rules/knownReturns').KnownRefund} KnownRefund */

/**
 * The refund of a return.
 * @param {TikTokReturn} told
 * @returns {KnownRefund | null} null while nothing was paid, or where TikTok names no amount that can be read
 */
function refundOf(told) {
    if (!returnStage.isPaidBack(returnStage.stageOf(told.status), told.isQuickRefund)) {
        return null;
    }
    var offered = told.offer && !told.isOfferRefused ? told.offer : null;
    var currency = offered ? offered.currency : told.refund ? told.refund.currency : '';
    var text = offered ? offered.amount : told.refund ? told.refund.total : '';
    var amount = money.minorUnitsOfText(text, currency);
    return amount === null ? null : { currency: currency, amount: amount, isWhole: offered === null };
}

/**
 * A refund with its amount as a decimal text, for people and the OMS; null for none.
 * @param {KnownRefund | null} refund
 * @returns {RefundAmount | null}
 */
function refundAmount(refund) {
    return refund && { currency: refund.currency, amount: money.fromMinorUnits(refund.amount, refund.currency) };
}

module.exports = {
    refundOf: refundOf,
    refundAmount: refundAmount
};
