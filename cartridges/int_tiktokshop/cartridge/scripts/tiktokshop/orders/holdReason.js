'use strict';

var holdLikelyDouble = require('../identity/holdLikelyDouble');
var lists = require('../platform/rules/lists');
var money = require('../platform/rules/money');
var paymentMethodId = require('../platform/paymentMethodId');
var settings = require('../platform/settings');
var unusual = require('./rules/unusual');

/** @typedef {import('./rules/externalOrder').ExternalOrder} ExternalOrder */
/** @typedef {import('./store/createOrder').CreatedOrder} CreatedOrder */

/** Reason of a hold: a merchant's hook could not write to the order. */
var NOT_MAPPED = 'mapping_failed';

/** In minor units: what binary fractions of the tolerance may be off. */
var ROUNDING = 1e-6;

/**
 * Why the order is held, as codes separated by commas; empty when it is not.
 * @param {CreatedOrder} created
 * @param {ExternalOrder} external
 * @param {number} difference
 * @param {{ isMapped: boolean, isDouble: boolean }} found
 * @returns {string}
 */
function holdReason(created, external, difference, found) {
    var lines = created.lines;
    var otherFigures = created.otherFigures;
    var tolerance = settings.totalsTolerance() * Math.pow(10, money.currencyDigits(external.currency)) + ROUNDING;
    var reasons = lists.namesThatHold([
        ['unknown_product', lines.unknownProducts.length > 0],
        ['not_orderable', lines.notOrderable.length > 0],
        ['out_of_stock', lines.withoutStock.length > 0],
        ['other_quantity', otherFigures.quantities.length > 0],
        ['other_price', otherFigures.amounts.length > 0],
        ['unknown_shipping_method', !created.hasShippingMethod],
        ['totals_differ', Math.abs(difference) > tolerance],
        ['unreadable_text', external.spoiled.length > 0],
        [NOT_MAPPED, !found.isMapped],
        [holdLikelyDouble.LIKELY_DOUBLE, found.isDouble]
    ]);
    var misset = settingsReasons(created.order.orderNo);
    return reasons.concat(misset, unusual(external, settings.configuredPaymentMethodId())).join(', ');
}

/**
 * Settings that do not fit, for which the order has got the defaults.
 * @param {string} orderNo
 * @returns {string[]}
 */
function settingsReasons(orderNo) {
    var reasons = paymentMethodId() === settings.configuredPaymentMethodId() ? [] : ['payment_method_missing'];
    return settings.hasOtherPrefix(orderNo) ? reasons.concat('prefix_too_long') : reasons;
}

module.exports = {
    NOT_MAPPED: NOT_MAPPED,
    holdReason: holdReason
};
