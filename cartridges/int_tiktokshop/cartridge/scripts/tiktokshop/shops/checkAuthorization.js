'use strict';

var getAuthorizedShops = require('../openapi/authorization');
var connections = require('./store/connections');
var inTransaction = require('../platform/transaction');
var callShop = require('./callShop');
var reportResult = require('../tasks/reportResult');

/** @typedef {import('./callShop').ShopAccess} ShopAccess */
/** @typedef {import('../tasks/reportResult').ReportResult} ReportResult */

/**
 * Asks TikTok whether the seller still authorizes us, after it told of a change: if not, the shop has to be connected
 * again.
 * @param {ShopAccess} access
 * @returns {ReportResult}
 */
function checkAuthorization(access) {
    var shops = callShop(access, function () {
        return getAuthorizedShops(access.shop.api);
    });
    if (!shops.ok) {
        if (shops.errorClass !== 'setup' && shops.errorClass !== 'token') {
            return reportResult.failed(shops);
        }
        inTransaction(function () {
            return connections.markLost(access.connection);
        });
        return reportResult.reported('');
    }
    var shopId = access.connection.custom.shopId;
    var shop = shops.data.filter(function (candidate) {
        return candidate.id === shopId;
    })[0];
    inTransaction(function () {
        return shop ? connections.rememberShop(access.connection, shop) : connections.markLost(access.connection);
    });
    return reportResult.reported('');
}

module.exports = checkAuthorization;
