'use strict';

var log = require('../platform/log');
var notice = require('../platform/rules/notice');
var tasks = require('../tasks/store/tasks');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/shopSettings').ShopObject} ShopObject */
/** @typedef {import('./store/connections').Connection} Connection */

/**
 * Does work for one shop. A shop that fails keeps no other from its turn: the log says why.
 * @param {string} category - of the log
 * @param {Connection} connection
 * @param {() => Notice | null} work - gives what keeps it from its end; null for nothing
 * @returns {Notice | null} the same, or that the shop has failed
 */
function tryShop(category, connection, work) {
    try {
        return work();
    } catch (e) {
        log.logOf(category).error('shop ' + connection.shop.custom.shopId + ': ' + log.describeError(e));
        return tasks.INTERNAL_ERROR.told;
    }
}

/**
 * A problem with the shop that has it.
 * @param {ShopObject} shop
 * @param {Notice} problem
 * @returns {Notice}
 */
function problemOfShop(shop, problem) {
    var custom = shop.custom;
    var shopId = custom.shopId;
    var shopName = custom.shopName;
    return notice.notice('job.import.problem', [shopName || shopId, problem]);
}

module.exports = {
    tryShop: tryShop,
    problemOfShop: problemOfShop
};
