'use strict';

var ending = require('../../platform/rules/ending');
var notice = require('../../platform/rules/notice');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/**
 * What is known of a connected shop; times in milliseconds since the epoch, 0 when unknown.
 * @typedef {Object} ShopFacts
 * @property {string} shopName
 * @property {boolean} isLost
 * @property {string} refusal - Why TikTok refuses all calls for it, as a stored notice; empty while it does not.
 * @property {boolean} hasSite - Whether a site gets its orders.
 * @property {number} authorizationEndsAt
 * @property {number} toldAt - When operations were last told of this shop.
 */

var DAY = 24 * 60 * 60 * 1000;

/**
 * What operations have to be told of a shop: daily when it is urgent, weekly while there is time.
 * @param {ShopFacts} shop
 * @param {number} now - milliseconds since the epoch
 * @returns {Notice | null} null when there is nothing, or they were told lately
 */
function shopAlarm(shop, now) {
    var endsAt = shop.authorizationEndsAt;
    if (shop.isLost || (endsAt > 0 && endsAt <= now)) {
        return wasTold(shop, now) ? null : notice.notice('shop.authorization_lost', [shop.shopName]);
    }
    if (shop.refusal !== '') {
        return wasTold(shop, now)
            ? null
            : notice.notice('shop.refused', [shop.shopName, notice.readNotice(shop.refusal) || shop.refusal]);
    }
    if (!shop.hasSite) {
        return wasTold(shop, now) ? null : notice.notice('shop.no_site', [shop.shopName]);
    }
    return ending.isToBeTold(endsAt, shop.toldAt, now)
        ? notice.notice('shop.authorization_ends', [shop.shopName, ending.daysLeft(endsAt, now)])
        : null;
}

/**
 * Whether operations were told within a day.
 * @param {ShopFacts} shop
 * @param {number} now
 * @returns {boolean}
 */
function wasTold(shop, now) {
    return now - shop.toldAt < DAY;
}

module.exports = shopAlarm;
