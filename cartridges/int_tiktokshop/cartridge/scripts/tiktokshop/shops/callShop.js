'use strict';

var connections = require('./store/connections');
var transaction = require('../platform/transaction');
var refreshAccess = require('./refreshAccess');

/**
 * @template T
 * @typedef {import('../openapi/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('./store/connections').Connection} Connection */
/** @typedef {import('./store/shop').Shop} Shop */

/**
 * A connected shop and what the calls to it are signed with.
 * @typedef {Object} ShopAccess
 * @property {Shop} shop
 * @property {Connection} connection
 */

/**
 * Makes a call; once more with a new token, should TikTok find ours too old (105002).
 * @template T
 * @param {ShopAccess} access
 * @param {() => ApiResult<T>} run
 * @returns {ApiResult<T>}
 */
function callShop(access, run) {
    var result = run();
    if (result.ok || result.errorClass !== 'token') {
        return result;
    }
    if (!refreshAccess(access.connection, access.shop.api.accessToken)) {
        if (connections.isLost(access.connection)) {
            transaction.inTransaction(function () {
                return connections.markLost(access.connection);
            });
        }
        return result;
    }
    access.shop.api.accessToken = access.connection.grant.custom.accessToken || '';
    return run();
}

module.exports = callShop;
