'use strict';

var notice = require('../platform/rules/notice');
var refusedNotice = require('./rules/refusedNotice');
var connectionsModule = require('./store/connections');
var shopRefusal = require('./store/shopRefusal');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./store/connections').Connection} Connection */

/**
 * Why TikTok cannot be asked about some of the shops now, for the message of a job that leaves them out.
 * @param {Connection[]} connections
 * @returns {Notice[]}
 */
function whyNotCalled(connections) {
    return connections.map(whyNot).filter(function (why) {
        return why !== null;
    });
}

/**
 * @param {Connection} connection
 * @returns {Notice | null}
 */
function whyNot(connection) {
    var shop = connection.shop;
    var name = shop.custom.shopName || shop.custom.shopId;
    if (!connectionsModule.canCall(connection)) {
        return notice.notice('shop.authorization_lost', [name]);
    }
    var refusal = shopRefusal.refusalOf(shop);
    return refusal === '' ? null : refusedNotice(name, refusal);
}

module.exports = whyNotCalled;
