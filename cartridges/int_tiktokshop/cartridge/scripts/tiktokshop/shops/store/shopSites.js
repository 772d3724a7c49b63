'use strict';

var Site = require('dw/system/Site');
var connections = require('./connections');
var shopMoves = require('./shopMoves');

/** @typedef {import('../../platform/shopSettings').ShopObject} ShopObject */

/**
 * Gives shops that have no site yet to this one. Where another site has shops too, a grant over several shops does not
 * say which site each is for: those wait until a person chooses. Needs a transaction.
 * @param {ShopObject[]} shops - of one grant
 * @param {number} shopsOfGrant - how many shops the grant is for, these included
 */
function giveSites(shops, shopsOfGrant) {
    var here = Site.getCurrent().ID;
    var isElsewhere = connections.allConnections().some(function (item) {
        return !!item.shop.custom.siteId && item.shop.custom.siteId !== here;
    });
    if (shopsOfGrant > 1 && isElsewhere) {
        return;
    }
    shops
        .filter(function (shop) {
            return !shop.custom.siteId;
        })
        .forEach(function (shop) {
            shopMoves.moveToSite(shop, here);
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

module.exports = {
    giveSites: giveSites,
    allSiteIds: allSiteIds
};
