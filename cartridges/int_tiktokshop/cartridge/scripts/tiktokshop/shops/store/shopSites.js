'use strict';

var Site = require('dw/system/Site');
var shopSettings = require('../../platform/shopSettings');
var clock = require('../../platform/clock');
var connections = require('./connections');
var unique = require('../../platform/rules/unique');

/** @typedef {import('../../platform/shopSettings').ShopObject} ShopObject */

/**
 * Gives shops that have no site yet to this one. Where another site has shops too, a grant over several shops does not
 * say which site each is for: those wait until a person chooses. Needs a transaction.
 * @param {ShopObject[]} shops - of one grant
 * @param {boolean} [hasMore] - whether the grant is for more shops than these
 */
function giveSites(shops, hasMore) {
    if (hasMore === undefined) {
        hasMore = false;
    }
    var here = Site.getCurrent().ID;
    var isElsewhere = connections.allConnections().some(function (_ref) {
        var shop = _ref.shop;
        return !!shop.custom.siteId && shop.custom.siteId !== here;
    });
    if ((hasMore || shops.length > 1) && isElsewhere) {
        return;
    }
    shops
        .filter(function (shop) {
            return !shop.custom.siteId;
        })
        .forEach(function (shop) {
            return moveToSite(shop, here);
        });
}

/**
 * Ids of all sites of the instance.
 * @returns {string[]}
 */
function allSiteIds() {
    var ids = [];
    var sites = Site.getAllSites().iterator();
    while (sites.hasNext()) {
        ids.push(sites.next().ID);
    }
    return ids;
}

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
 * were placed before. Needs a transaction.
 * @param {ShopObject} shop
 * @param {string} siteId - empty for none
 */
function moveToSite(shop, siteId) {
    var before = shop.custom.siteId || '';
    if (before === siteId) {
        return;
    }
    var former = unique(shopSettings.formerSitesOf(shop).concat(before === '' ? [] : [before])).filter(function (id) {
        return id !== siteId;
    });
    shop.custom.formerSites = JSON.stringify(former);
    shop.custom.movedAt = former.length > 0 ? clock.now() : null;
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
    giveSites: giveSites,
    allSiteIds: allSiteIds,
    mayChange: mayChange,
    moveToSite: moveToSite,
    rememberFormerSite: rememberFormerSite
};
