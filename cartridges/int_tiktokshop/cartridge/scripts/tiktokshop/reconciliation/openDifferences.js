'use strict';

var connections = require('../shops/store/connections');
var differences = require('./store/differences');

/**
 * The open differences of a shop.
 * @typedef {Object} OpenDifferences
 * @property {string} shopId
 * @property {string} name
 * @property {number} count
 * @property {number} foundAt - When the latest was found, in milliseconds since the epoch.
 */

/**
 * How many differences each shop of this site has that are not ignored; none for a shop without any.
 * @returns {OpenDifferences[]}
 */
function openDifferences() {
    return connections
        .siteConnections()
        .map(function (item) {
            var shop = item.shop;
            var custom = shop.custom;
            var shopId = custom.shopId;
            var shopName = custom.shopName;
            var found = differences.listDifferences({ isOpen: true, shopId: shopId, kind: '' }, 0, 1);
            var latest = found.differences[0];
            var foundAt = latest && latest.custom.foundAt ? latest.custom.foundAt.getTime() : 0;
            return { shopId: shopId, name: shopName || shopId, count: found.count, foundAt: foundAt };
        })
        .filter(function (shop) {
            return shop.count > 0;
        });
}

module.exports = openDifferences;
