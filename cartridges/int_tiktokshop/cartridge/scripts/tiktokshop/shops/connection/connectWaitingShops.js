'use strict';

var authorization = require('../../openapi/authorization');
var log = require('../../platform/log');
var noticeText = require('../../platform/noticeText');
var transaction = require('../../platform/transaction');
var connections = require('../store/connections');
var grants = require('../store/grants');
var shopModule = require('../store/shop');
var shopSites = require('../store/shopSites');
var waitingShops = require('../store/waitingShops');

/** @typedef {import('../store/grants').Grant} Grant */

/** Connects the shops for which the request had no room in which a person connected their seller. Jobs only. */
function connectWaitingShops() {
    var waiting = waitingShops.waitingShops();
    Object.keys(waiting).forEach(function (grantId) {
        var grant = grants.findGrant(grantId);
        if (grant) {
            connectShopsOf(grant, waiting[grantId]);
        } else {
            transaction.inTransaction(function () {
                return waitingShops.storeWaitingShops(grantId, []);
            });
        }
    });
}

/**
 * Asks again for the ciphers. A shop that the seller no longer authorizes is left out.
 * @param {Grant} grant
 * @param {string[]} shopIds
 */
function connectShopsOf(grant, shopIds) {
    var shops = authorization.fetchAuthorizedShops(shopModule.openApp(grant.custom.accessToken || ''));
    if (!shops.ok) {
        log.logOf('api').warn('shops wait for their connection: ' + noticeText.noticeText(shops.told));
        return;
    }
    transaction.inTransaction(function () {
        var list = shops.data.filter(function (shop) {
            return shopIds.indexOf(shop.id) >= 0;
        });
        shopSites.giveSites(connections.updateShops(grant, list), shops.data.length);
        waitingShops.storeWaitingShops(grant.custom.grantId, []);
    });
}

module.exports = connectWaitingShops;
