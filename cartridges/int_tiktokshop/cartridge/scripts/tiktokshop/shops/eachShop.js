'use strict';

var log = require('../platform/log');
var notice = require('../platform/rules/notice');
var tasks = require('../tasks/store/tasks');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./store/connections').Connection} Connection */

/**
 * Does work for one shop after the other. A shop that fails keeps no other from its turn.
 * @param {Connection[]} connections
 * @param {(connection: Connection) => Notice[]} work - gives what people have to look at
 * @returns {Notice[]} that of all shops, and which of them have failed
 */
function eachShop(connections, work) {
    return connections.reduce(function (problems, connection) {
        return problems.concat(tried(connection, work));
    }, []);
}

/**
 * @param {Connection} connection
 * @param {(connection: Connection) => Notice[]} work
 * @returns {Notice[]}
 */
function tried(connection, work) {
    var _connection$shop$cust = connection.shop.custom,
        shopId = _connection$shop$cust.shopId,
        shopName = _connection$shop$cust.shopName;
    try {
        return work(connection);
    } catch (e) {
        log.logOf('shops').error('shop ' + shopId + ': ' + log.describeError(e));
        return [notice.notice('job.import.problem', [shopName || shopId, tasks.INTERNAL_ERROR.told])];
    }
}

module.exports = eachShop;
