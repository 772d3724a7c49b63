'use strict';

var holdLikelyDouble = require('../identity/holdLikelyDouble');
var money = require('../platform/rules/money');
var paymentMethodId = require('../platform/paymentMethodId');
var settings = require('../platform/settings');
var unusual = require('./rules/unusual');

/** @typedef {import('./rules/externalOrder').ExternalOrder} ExternalOrder */
/** @typedef {import('./store/createOrder').CreatedOrder} CreatedOrder */

/** Reason of a hold: a merchant's hook could not write to the order. */
var NOT_MAPPED = 'mapping_failed';

/**
 * Why the order is held, as codes separated by commas; empty when it is not.
 * @param {CreatedOrder} created
 * @param {ExternalOrder} external
 * @param {number} difference
 * @param {{ isMapped: boolean, isDouble: boolean }} found
 * @returns {string}
 */
function holdReason(created, external, difference, found) {
    var reasons = [];
    if (created.lines.unknownProducts.length > 0) {
        reasons.push('unknown_product');
    }
    if (created.lines.notOrderable.length > 0) {
        reasons.push('not_orderable');
    }
    if (created.lines.withoutStock.length > 0) {
        reasons.push('out_of_stock');
    }
    if (created.otherFigures.quantities.length > 0) {
        reasons.push('other_quantity');
    }
    if (created.otherFigures.amounts.length > 0) {
        reasons.push('other_price');
    }
    if (!created.hasShippingMethod) {
        reasons.push('unknown_shipping_method');
    }
    if (
        Math.abs(difference) >
        settings.totalsTolerance() * Math.pow(10, money.currencyDigits(external.currency)) + 1e-6
    ) {
        reasons.push('totals_differ');
    }
    if (external.spoiled.length > 0) {
        reasons.push('unreadable_text');
    }
    if (!found.isMapped) {
        reasons.push(NOT_MAPPED);
    }
    if (found.isDouble) {
        reasons.push(holdLikelyDouble.LIKELY_DOUBLE);
    }
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
