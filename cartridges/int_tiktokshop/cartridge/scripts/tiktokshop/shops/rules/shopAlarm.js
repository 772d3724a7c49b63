'use strict';

/**
 * What is known of a connected shop; times in milliseconds since the epoch, 0 when unknown.
 * @typedef {Object} ShopFacts
 * @property {string} shopName
 * @property {boolean} isLost
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
 * @returns {string} empty when there is nothing, or they were told lately
 */
function shopAlarm(shop, now) {
    var left = shop.authorizationEndsAt - now;
    if (shop.isLost || (shop.authorizationEndsAt > 0 && left <= 0)) {
        return wasTold(shop, now, DAY)
            ? ''
            : 'TikTok no longer accepts the authorization of ' + shop.shopName + ': connect the shop again';
    }
    if (shop.authorizationEndsAt === 0 || left > AHEAD || wasTold(shop, now, left > LAST_DAYS ? LAST_DAYS : DAY)) {
        return '';
    }
    return (
        'The authorization of ' +
        shop.shopName +
        ' ends in ' +
        Math.ceil(left / DAY) +
        ' days: connect the shop again before'
    );
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
