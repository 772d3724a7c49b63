'use strict';

var notice = require('../platform/rules/notice');
var refusedNotice = require('./rules/refusedNotice');
var connections = require('./store/connections');
var shopRefusal = require('./store/shopRefusal');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./store/connections').Connection} Connection */

/**
 * Why TikTok cannot be asked about a shop now, for the message of a job that leaves the shop out; null where it can.
 * @param {Connection} connection
 * @returns {Notice | null}
 */
function whyNotCalled(connection) {
    var shop = connection.shop;
    var name = shop.custom.shopName || shop.custom.shopId;
    if (!connections.canCall(connection)) {
        return notice.notice('shop.authorization_lost', [name]);
    }
    var refusal = shopRefusal.refusalOf(shop);
    return refusal === '' ? null : refusedNotice(name, refusal);
}

module.exports = whyNotCalled;
