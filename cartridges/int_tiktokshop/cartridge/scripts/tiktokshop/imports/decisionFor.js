'use strict';

var clock = require('../platform/clock');
var shopSettings = require('../platform/shopSettings');
var decideImport = require('./rules/decideImport');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('./rules/decideImport').ImportDecision} ImportDecision */

/**
 * Whether an order of a shop that is not here is created now, later, or not at all.
 * @param {string} shopId
 * @param {TikTokOrder} order
 * @param {boolean} takesFinished - whether to create an order that was delivered before it came here
 * @returns {ImportDecision}
 */
function decisionFor(shopId, order, takesFinished) {
    var shop = shopSettings.findShop(shopId);
    if (shopSettings.isForOtherSite(shop, order.create_time || 0)) {
        return { what: 'skip', why: 'site' };
    }
    return decideImport(order, clock.epochSeconds(), takesFinished, shopSettings.skippedKindsOf(shop));
}

module.exports = decisionFor;
