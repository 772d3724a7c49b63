'use strict';

var authorization = require('../api/authorization');
var connections = require('../platform/connections');
var transaction = require('../platform/transaction');
var callShop = require('./callShop');
var reportResult = require('./reportResult');

/**
 * Asks TikTok whether the seller still authorizes us, after it told of a change: if not, the shop has to be connected
 * again.
 */
function checkAuthorization(access) {
    var shops = callShop.callShop(access, function () {
        return authorization.getAuthorizedShops(access.shop.api);
    });
    if (!shops.ok) {
        if (shops.errorClass !== 'setup' && shops.errorClass !== 'token') {
            return reportResult.failed(shops);
        }
        transaction.inTransaction(function () {
            return connections.markLost(access.connection);
        });
        return reportResult.reported('');
    }
    var shopId = access.connection.custom.shopId;
    var shop = (shops.data.shops || []).filter(function (candidate) {
        return candidate.id === shopId;
    })[0];
    transaction.inTransaction(function () {
        return shop ? connections.rememberShop(access.connection, shop) : connections.markLost(access.connection);
    });
    return reportResult.reported('');
}

module.exports = {
    checkAuthorization: checkAuthorization
};
