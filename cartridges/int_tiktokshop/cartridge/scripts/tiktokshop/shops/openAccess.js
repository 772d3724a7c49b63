'use strict';

var transaction = require('../platform/transaction');
var refreshAccess = require('./connection/refreshAccess');
var connections = require('./store/connections');
var shopRefusal = require('./store/shopRefusal');
var shopModule = require('./store/shop');

/** @typedef {import('../openapi/rules/apiErrors').ErrorClass} ErrorClass */
/** @typedef {import('./store/connections').Connection} Connection */
/** @typedef {import('./store/shop').CallPurpose} CallPurpose */
/** @typedef {import('./store/shop').Shop} Shop */

/**
 * A connected shop and what the calls to it are signed with.
 * @typedef {Object} ShopAccess
 * @property {Shop} shop
 * @property {Connection} connection
 */

/**
 * Opens a connected shop. Its calls get a new access token when the old one expires, soon or during the run.
 * @param {Connection} connection
 * @param {CallPurpose} [purpose] - `deadline` for calls that may use what is kept of the day's calls
 * @returns {ShopAccess}
 */
function openAccess(connection, purpose) {
    if (purpose === undefined) {
        purpose = 'usual';
    }
    if (connections.needsRefresh(connection)) {
        refreshAccess(connection, accessTokenOf(connection));
    }
    var shop = shopModule.openShop(connection, purpose);
    shop.api.newToken = function (usedToken, errorClass) {
        return newToken(connection, usedToken, errorClass);
    };
    shop.api.answered = function () {
        return endRefusal(connection, shop);
    };
    return { shop: shop, connection: connection };
}

/**
 * TikTok carries out again what it had refused: calls of another kind say nothing of it, because a scope may be
 * missing.
 * @param {Connection} connection
 * @param {Shop} shop
 */
function endRefusal(connection, shop) {
    if (shopRefusal.refusalOf(connection.shop) === '') {
        return;
    }
    var refusedCall = connection.shop.custom.refusedCall;
    if (!refusedCall || refusedCall === shop.lastCall) {
        transaction.inTransaction(function () {
            return shopRefusal.forgetRefusal(connection.shop);
        });
    }
}

/**
 * The token for a call that TikTok has refused, because it finds ours too old (105002), or no longer knows it since
 * another site has refreshed it.
 * @param {Connection} connection
 * @param {string} usedToken
 * @param {ErrorClass} errorClass
 * @returns {string}
 */
function newToken(connection, usedToken, errorClass) {
    var isReplaced = errorClass === 'setup' && accessTokenOf(connection) !== usedToken;
    if (errorClass !== 'token' && !isReplaced) {
        return '';
    }
    if (refreshAccess(connection, usedToken)) {
        return accessTokenOf(connection);
    }
    if (connections.isLost(connection)) {
        transaction.inTransaction(function () {
            return connections.markLost(connection);
        });
    }
    return '';
}

/**
 * @param {Connection} connection
 * @returns {string}
 */
function accessTokenOf(connection) {
    return connection.grant.custom.accessToken || '';
}

module.exports = openAccess;
