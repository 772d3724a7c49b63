'use strict';

var usableAddress = require('../../lifecycle/rules/address/usableAddress');
var shippingMethods = require('../../lifecycle/rules/tiktok/shippingMethods');
var lists = require('../../platform/rules/lists');
var orderTotals = require('./orderTotals');

/** @typedef {import('./externalOrder').ExternalOrder} ExternalOrder */

/** What TikTok sends as payment method. Source: official cartridge, int_social_checkout. */
var TIKTOK_METHOD = 'SOCIAL_PAY';

/**
 * What a person should look at before an order leaves, as codes of holds.
 * @param {ExternalOrder} order
 * @param {string} configuredMethod - payment method of TikTok orders on this site
 * @returns {string[]}
 */
function unusual(order, configuredMethod) {
    return lists.namesThatHold([
        ['unknown_status', order.unknownStatus !== ''],
        ['value_does_not_fit', order.misfits.length > 0],
        ['incomplete_address', order.missingAddress.length > 0],
        [
            'masked_address',
            order.shippingMethod === shippingMethods.SHIPPED_BY_SELLER && usableAddress.isMasked(order.shippingAddress)
        ],
        ['negative_total', orderTotals.orderTotals(order).gross < 0],
        ['other_payment_method', order.paymentMethod !== TIKTOK_METHOD && order.paymentMethod !== configuredMethod]
    ]);
}

module.exports = unusual;
