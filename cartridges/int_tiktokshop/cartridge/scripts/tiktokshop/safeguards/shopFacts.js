'use strict';

var callCounts = require('../platform/outgoing/callCounts');
var notice = require('../platform/rules/notice');
var shopSettings = require('../platform/shopSettings');
var misfitHere = require('../shops/misfitHere');
var misfitNotice = require('../shops/rules/misfitNotice');

/** @typedef {import('../platform/shopSettings').ShopObject} ShopObject */
/** @typedef {import('./rules/safeguards').InstanceFacts} InstanceFacts */

/**
 * What keeps the cartridge from the orders of the shops of this site.
 * @param {ShopObject[]} shops
 * @returns {Pick<InstanceFacts, 'misfitShops' | 'shopsWithoutCalls'>}
 */
function shopFacts(shops) {
    var ours = shops.filter(shopSettings.isOfThisSite);
    return {
        misfitShops: ours.filter(shopSettings.isImportedHere).reduce(function (found, shop) {
            var told = misfitNotice(misfitHere(shop));
            return told
                ? found.concat(notice.storedNotice(notice.notice('job.import.problem', [nameOf(shop), told])))
                : found;
        }, []),
        shopsWithoutCalls: ours
            .filter(function (shop) {
                return callCounts.callsToday(shop.custom.shopId) >= shopSettings.usualCallsPerDayOf(shop);
            })
            .map(nameOf)
    };
}

/**
 * @param {ShopObject} shop
 * @returns {string}
 */
function nameOf(shop) {
    return shop.custom.shopName || shop.custom.shopId;
}

module.exports = shopFacts;
