'use strict';

var connections = require('../shops/store/connections');
var providersCache = require('./store/providersCache');

/**
 * A carrier that TikTok offers.
 * @typedef {Object} OfferedCarrier
 * @property {string} name
 * @property {string[]} shops - Names of the shops it is offered for.
 */

/**
 * The carriers that TikTok offers, by name, as far as it was asked; without asking it.
 * @returns {OfferedCarrier[]}
 */
function listCarriers() {
    var shopNames = {};
    connections.siteConnections().forEach(function (connection) {
        shopNames[connection.shop.custom.shopId] = connection.shop.custom.shopName || connection.shop.custom.shopId;
    });
    var shopsOf = {};
    providersCache.knownProviders().forEach(function (known) {
        var shop = shopNames[known.shopId];
        known.providers.forEach(function (provider) {
            var shops = shopsOf[provider.name] || [];
            shopsOf[provider.name] = shop === undefined || shops.indexOf(shop) >= 0 ? shops : shops.concat([shop]);
        });
    });
    return Object.keys(shopsOf)
        .sort()
        .map(function (name) {
            return { name: name, shops: shopsOf[name] };
        });
}

module.exports = listCarriers;
