'use strict';

var orders = require('../lifecycle/store/orders');
var isTaxAdded = require('../platform/taxation');
var marketMisfit = require('./rules/marketMisfit');

/** @typedef {import('../platform/shopSettings').ShopObject} ShopObject */
/** @typedef {import('./rules/marketMisfit').MarketMisfit} MarketMisfit */

/**
 * Why this site cannot have the orders of a shop; null when it can.
 * @param {ShopObject} shop
 * @returns {MarketMisfit}
 */
function misfitHere(shop) {
    return marketMisfit(shop.custom.region || '', {
        isCurrencyAllowed: orders.isCurrencyAllowed,
        isTaxAdded: isTaxAdded()
    });
}

module.exports = misfitHere;
