'use strict';

var settings = require('../platform/settings');
var listShops = require('../shops/listShops');

/** @typedef {import('../shops/store/connections').Connection} Connection */
/** @typedef {import('./rules/expiry').Expiry} Expiry */

/** What a person enters, because no script can read it. */
var ENTERED = [
    ['access_key', 'tiktokShopAccessKeyExpires'],
    ['client_secret', 'tiktokShopClientSecretExpires'],
    ['certificate', 'tiktokShopCertificateExpires']
];

/**
 * All that ends: the authorization of each shop, and what a person has entered.
 * @param {Connection[]} connections
 * @returns {Expiry[]}
 */
function listExpiries(connections) {
    var shops = connections.map(listShops.healthOf).map(function (shop) {
        return {
            name: 'authorization',
            about: shop.name,
            endsAt: shop.authorizationEndsAt ? shop.authorizationEndsAt.getTime() : 0
        };
    });
    return shops.concat(listEnteredExpiries());
}

/**
 * What a person has entered, or should.
 * @returns {Expiry[]}
 */
function listEnteredExpiries() {
    return ENTERED.map(function (entered) {
        return { name: entered[0], about: '', endsAt: settings.expiryDate(entered[1]) };
    });
}

module.exports = {
    listExpiries: listExpiries,
    listEnteredExpiries: listEnteredExpiries
};
