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
    var offered = [];
    providersCache.knownProviders().forEach(function (known) {
        known.providers.forEach(function (item) {
            offer(offered, item.name, shopNames[known.shopId]);
        });
    });
    return offered.sort(function (one, other) {
        return one.name < other.name ? -1 : 1;
    });
}

/**
 * Adds a carrier to the list, and the shop to the carrier.
 * @param {OfferedCarrier[]} offered
 * @param {string} name
 * @param {string | undefined} shopName
 */
function offer(offered, name, shopName) {
    var carrier = offered.filter(function (known) {
        return known.name === name;
    })[0];
    if (!carrier) {
        carrier = { name: name, shops: [] };
        offered.push(carrier);
    }
    if (shopName !== undefined && carrier.shops.indexOf(shopName) < 0) {
        carrier.shops.push(shopName);
    }
}

module.exports = listCarriers;
