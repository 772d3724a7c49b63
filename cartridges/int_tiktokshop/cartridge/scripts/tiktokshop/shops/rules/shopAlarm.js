'use strict';

var notice = require('../../platform/rules/notice');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/**
 * What is known of a connected shop; times in milliseconds since the epoch, 0 when unknown.
 * @typedef {Object} ShopFacts
 * @property {string} shopName
 * @property {boolean} isLost
 * @property {boolean} hasSite - Whether a site gets its orders.
 * @property {number} authorizationEndsAt
 * @property {number} toldAt - When operations were last told of this shop.
 */

var DAY = 24 * 60 * 60 * 1000;

/** TikTok itself warns 30 days ahead, with webhook 7. */
var AHEAD = 30 * DAY;
var LAST_DAYS = 7 * DAY;

/**
 * What operations have to be told of a shop: daily when it is urgent, weekly while there is time.
 * @param {ShopFacts} shop
 * @param {number} now - milliseconds since the epoch
 * @returns {Notice | null} null when there is nothing, or they were told lately
 */
function shopAlarm(shop, now) {
    var left = shop.authorizationEndsAt - now;
    if (shop.isLost || (shop.authorizationEndsAt > 0 && left <= 0)) {
        return wasTold(shop, now, DAY) ? null : notice.notice('shop.authorization_lost', [shop.shopName]);
    }
    if (!shop.hasSite) {
        return wasTold(shop, now, DAY) ? null : notice.notice('shop.no_site', [shop.shopName]);
    }
    if (shop.authorizationEndsAt === 0 || left > AHEAD || wasTold(shop, now, left > LAST_DAYS ? LAST_DAYS : DAY)) {
        return null;
    }
    return notice.notice('shop.authorization_ends', [shop.shopName, String(Math.ceil(left / DAY))]);
}

/**
 * @param {ShopFacts} shop
 * @param {number} now
 * @param {number} within
 * @returns {boolean}
 */
function wasTold(shop, now, within) {
    return shop.toldAt > 0 && now - shop.toldAt < within;
}

module.exports = shopAlarm;
