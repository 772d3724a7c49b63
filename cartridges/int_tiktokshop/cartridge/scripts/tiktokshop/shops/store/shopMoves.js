'use strict';

var Site = require('dw/system/Site');
var siteMoves = require('../../platform/rules/siteMoves');
var lists = require('../../platform/rules/lists');
var shopSettings = require('../../platform/shopSettings');
var clockSkew = require('./clockSkew');

/** @typedef {import('../../platform/shopSettings').ShopObject} ShopObject */

/**
 * Whether people of this site may change a shop: one of this site, or of none.
 * @param {ShopObject} shop
 * @returns {boolean}
 */
function mayChange(shop) {
    return !shop.custom.siteId || shop.custom.siteId === Site.getCurrent().ID;
}

/**
 * The site that gets the orders of a shop from now on. The one before keeps the orders that it has, and gets those that
 * were placed before, by TikTok's clock. Needs a transaction.
 * @param {ShopObject} shop
 * @param {string} siteId - empty for none
 */
function moveToSite(shop, siteId) {
    var before = shop.custom.siteId || '';
    if (before === siteId) {
        return;
    }
    var former = lists
        .unique(shopSettings.formerSitesOf(shop).concat(before === '' ? [] : [before]))
        .filter(function (id) {
            return id !== siteId;
        });
    var moves = siteMoves.movesAfter(shopSettings.movesOf(shop), before, siteId, clockSkew.tiktokSeconds());
    shop.custom.formerSites = JSON.stringify(former);
    shop.custom.moves = JSON.stringify(moves);
    shop.custom.siteId = siteId || null;
    shop.custom.copiedTo = null;
}

/**
 * This site has orders of a shop that another site has. Needs a transaction.
 * @param {ShopObject} shop
 */
function rememberFormerSite(shop) {
    var here = Site.getCurrent().ID;
    var former = shopSettings.formerSitesOf(shop);
    if (shop.custom.siteId !== here && former.indexOf(here) < 0) {
        shop.custom.formerSites = JSON.stringify(former.concat([here]));
    }
}

module.exports = {
    mayChange: mayChange,
    moveToSite: moveToSite,
    rememberFormerSite: rememberFormerSite
};
