'use strict';

var orderDiscounts = require('../../lifecycle/store/orderDiscounts');
var orderTotals = require('../rules/orderTotals');
var isTaxAdded = require('../../platform/taxation');
var amounts = require('./amounts');

/** @typedef {import('../rules/externalOrder').ExternalOrder} ExternalOrder */

/**
 * Writes TikTok's notes, tag, discounts and tax to a new order. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {ExternalOrder} external
 */
function writeExternalAttributes(order, external) {
    order.custom.buyerNote = external.buyerNote;
    order.custom.orderNote = external.orderNote;
    order.custom.orderTag = external.orderTag;
    order.custom.socialChannel = 'tiktok';
    orderDiscounts.writeAnnounced(order, {
        discount: amounts.sitePrice(orderTotals.orderDiscount(external)),
        tax: orderTotals.orderTotals(external).tax,
        isTaxAdded: isTaxAdded()
    });
}

module.exports = writeExternalAttributes;
