'use strict';

var Site = require('dw/system/Site');
var crypto = require('../../platform/crypto');
var httpCall = require('../../platform/outgoing/httpCall');
var keys = require('../../platform/keys');
var shopSettings = require('../../platform/shopSettings');
var replacedSettings = require('../rules/replacedSettings');

/** @typedef {import('../rules/replacedSettings').DecidingSettings} DecidingSettings */

/** Preferences that decide whether and by whom TikTok is told, and how orders wait. Their values may be shown. */
var PREFERENCES = [
    'tiktokShopMode',
    'tiktokShopReporter',
    'tiktokShopBusinessId',
    'tiktokShopOrderNoPrefix',
    'tiktokShopOwnsOrderStatus',
    'tiktokShopHeldOrders',
    'tiktokShopCancelRequests'
];

/** Addresses of people: only a fingerprint is kept. */
var RECIPIENTS = 'tiktokShopAlertRecipients';

/** Services that carry the news. Only a fingerprint of each credential is kept. */
var SERVICES = ['tiktokshop.openapi', 'tiktokshop.auth', 'tiktokshop.feed.notify', 'tiktokshop.oms'];

/** The key of fingerprints, so that a password cannot be guessed from one. */
var KEY = 'fingerprint';

/**
 * What decides whether TikTok is told, as it is now. A replication brings preferences and services from staging; custom
 * objects stay, unless an import changes them or a merchant has made their type replicable. Needs a transaction.
 * Source: platform doc "Replication Groups", "Custom Objects: Data replication".
 * @returns {DecidingSettings}
 */
function decidingSettings() {
    var found = {};
    var key = keys.getOrCreateKey(KEY);
    PREFERENCES.forEach(function (id) {
        found[id] = preferenceText(id);
    });
    found[RECIPIENTS] = fingerprint(preferenceText(RECIPIENTS), key);
    SERVICES.forEach(function (id) {
        var credential = httpCall.credentialOf(id);
        found[id] = fingerprint([credential.url, credential.user, credential.password].join('\n'), key);
    });
    shopSettings
        .shopsOfSite()
        .filter(function (shop) {
            return shop.custom.siteId === Site.getCurrent().ID;
        })
        .forEach(function (shop) {
            var choices = [shop.custom.reporter, shop.custom.mode].map(function (value) {
                return value || '-';
            });
            found[replacedSettings.nameOfShop(shop.custom.shopId)] = choices.join(' ');
        });
    return found;
}

/**
 * @param {string} id
 * @returns {string}
 */
function preferenceText(id) {
    var value = Site.getCurrent().getCustomPreferenceValue(id);
    return value === null || value === undefined ? '' : String(value.valueOf());
}

/**
 * @param {string} text
 * @param {string} key
 * @returns {string}
 */
function fingerprint(text, key) {
    return '#' + crypto.hmacSha256Hex(text, key).slice(0, 16);
}

module.exports = decidingSettings;
