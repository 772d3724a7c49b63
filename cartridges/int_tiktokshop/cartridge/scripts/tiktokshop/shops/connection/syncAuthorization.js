'use strict';

var authorization = require('../../openapi/authorization');
var apiErrors = require('../../openapi/rules/apiErrors');
var connections = require('../store/connections');
var transaction = require('../../platform/transaction');
var taskOutcome = require('../../tasks/taskOutcome');

/** @typedef {import('../openAccess').ShopAccess} ShopAccess */
/** @typedef {import('../../tasks/taskOutcome').TaskOutcome} TaskOutcome */

/**
 * Asks TikTok whether the seller still authorizes us, after it told of a change: if not, the shop has to be connected
 * again. An error about the app, such as a wrong secret, says nothing about the seller.
 * @param {ShopAccess} access
 * @returns {TaskOutcome}
 */
function syncAuthorization(access) {
    var shops = authorization.fetchAuthorizedShops(access.shop.api);
    if (!shops.ok) {
        if (!apiErrors.needsSeller(shops.code)) {
            return taskOutcome.failed(shops);
        }
        transaction.inTransaction(function () {
            return connections.markLost(access.connection);
        });
        return taskOutcome.done();
    }
    var shopId = access.connection.shop.custom.shopId;
    var shop = shops.data.filter(function (candidate) {
        return candidate.id === shopId;
    })[0];
    transaction.inTransaction(function () {
        return shop ? connections.updateShop(access.connection.shop, shop) : connections.markLost(access.connection);
    });
    return taskOutcome.done();
}

module.exports = syncAuthorization;
