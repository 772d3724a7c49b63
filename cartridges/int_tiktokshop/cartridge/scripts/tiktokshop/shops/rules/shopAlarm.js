'use strict';

var durations = require('../../platform/rules/durations');
var ending = require('../../platform/rules/ending');
var notice = require('../../platform/rules/notice');
var timeNotice = require('../../platform/rules/timeNotice');
var refusedNotice = require('./refusedNotice');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/**
 * What is known of a connected shop; times in milliseconds since the epoch, 0 when unknown.
 * @typedef {Object} ShopFacts
 * @property {string} shopName
 * @property {boolean} isLost
 * @property {string} refusal - Why TikTok refuses all calls for it, as a stored notice; empty while it does not.
 * @property {boolean} hasSite - Whether a site gets its orders.
 * @property {boolean} isSaving - Whether what is left of the day's calls is kept for deadlines.
 * @property {number} authorizationEndsAt
 * @property {number} toldAt - When operations were last told of this shop.
 */

/**
 * What operations have to be told of a shop: daily when it is urgent, weekly while there is time.
 * @param {ShopFacts} shop
 * @param {number} now - milliseconds since the epoch
 * @returns {Notice | null} null when there is nothing, or they were told lately
 */
function shopAlarm(shop, now) {
    var urgent = urgentAlarm(shop, now);
    if (urgent) {
        return now - shop.toldAt < durations.DAY ? null : urgent;
    }
    return ending.isToBeTold(shop.authorizationEndsAt, shop.toldAt, now)
        ? notice.notice('shop.authorization_ends', [
              shop.shopName,
              timeNotice.utcNotice(new Date(shop.authorizationEndsAt).toISOString())
          ])
        : null;
}

/**
 * What keeps the cartridge from its work for a shop; null when nothing does.
 * @param {ShopFacts} shop
 * @param {number} now
 * @returns {Notice | null}
 */
function urgentAlarm(shop, now) {
    var endsAt = shop.authorizationEndsAt;
    if (shop.isLost || (endsAt > 0 && endsAt <= now)) {
        return notice.notice('shop.authorization_lost', [shop.shopName]);
    }
    if (shop.refusal !== '') {
        return refusedNotice(shop.shopName, shop.refusal);
    }
    if (!shop.hasSite) {
        return notice.notice('shop.no_site', [shop.shopName]);
    }
    return shop.isSaving ? notice.notice('shop.calls_kept', [shop.shopName]) : null;
}

module.exports = shopAlarm;
