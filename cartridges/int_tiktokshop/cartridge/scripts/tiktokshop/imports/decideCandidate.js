'use strict';

var clockSkew = require('../shops/store/clockSkew');
var shopSettings = require('../platform/shopSettings');
var decideImport = require('./rules/decideImport');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('./rules/decideImport').ImportDecision} ImportDecision */

/**
 * An order of a shop that may have to come here.
 * @typedef {Object} ImportCandidate
 * @property {string} shopId
 * @property {TikTokOrder} order - As Get Order List or Get Order Detail gave it, its units named by the products here.
 * @property {boolean} takesFinished - Whether a person wants it also if it was delivered before it came here.
 */

/**
 * Whether the cartridge creates an order that is not here now, later, or not at all.
 * @param {ImportCandidate} importCandidate
 * @returns {ImportDecision}
 */
function decideCandidate(importCandidate) {
    var shopId = importCandidate.shopId;
    var order = importCandidate.order;
    var takesFinished = importCandidate.takesFinished;
    var shop = shopSettings.findShop(shopId);
    if (shopSettings.isForOtherSite(shop, order.create_time || 0)) {
        return { what: 'skip', why: 'site' };
    }
    return decideImport(order, clockSkew.tiktokSeconds(), {
        takesFinished: takesFinished,
        skippedKinds: shopSettings.skippedKindsOf(shop)
    });
}

module.exports = decideCandidate;
