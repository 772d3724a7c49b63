'use strict';

var transaction = require('../../platform/transaction');
var connectionsModule = require('../store/connections');
var grants = require('../store/grants');
var grantId = require('../rules/grantId');
var previousConnections = require('../store/previousConnections');
var shopMoves = require('../store/shopMoves');
var shopSites = require('../store/shopSites');

/** @typedef {import('../store/grants').Grant} Grant */
/** @typedef {import('../store/previousConnections').PreviousConnection} PreviousConnection */

/**
 * Takes over what the previous release has connected, refreshed or disconnected on this site: after an upgrade all of
 * it, later what changed while its code version was active again. Costs two searches where nothing has changed.
 */
function takeOverConnections() {
    var isNew = function (previous) {
        return previousConnections.hasNews(previous, connectionsModule.findConnection(previous.custom.shopId));
    };
    var gone = connectionsModule.allConnections().filter(function (connection) {
        return previousConnections.isGone(connection.shop);
    });
    if (gone.length === 0 && !previousConnections.previousConnections().some(isNew)) {
        return;
    }
    transaction.inTransaction(function () {
        gone.forEach(function (connection) {
            connectionsModule.removeConnection(connection.shop);
        });
        previousConnections.previousConnections().filter(isNew).forEach(takeOver);
    });
}

/**
 * Needs a transaction.
 * @param {PreviousConnection} previous
 */
function takeOver(previous) {
    var shopId = previous.custom.shopId;
    var known = connectionsModule.findConnection(shopId);
    var grant = known ? known.grant : grantOf(previous);
    if (!known || previousConnections.isLater(previous, grant)) {
        previousConnections.takeTokens(grant, previous);
    }
    var shop = known ? known.shop : connectionsModule.shopUnder(grant, shopId);
    if (!known) {
        connectionsModule.updateShop(shop, {
            id: shopId,
            name: previous.custom.shopName || '',
            region: previous.custom.region || '',
            cipher: previous.custom.shopCipher || ''
        });
        shopSites.giveSites([shop], 1);
    }
    shopMoves.rememberFormerSite(shop);
    previousConnections.markAsCopy(previous, shop);
}

/**
 * The grant whose tokens these are: shops of one seller have the same. Needs a transaction.
 * @param {PreviousConnection} previous
 * @returns {Grant}
 */
function grantOf(previous) {
    var token = previous.custom.refreshToken;
    var same = grants.allGrants().filter(function (grant) {
        return grant.custom.refreshToken === token;
    })[0];
    return same || grants.grantWithId(grantId.grantIdOf('', previous.custom.shopId));
}

/**
 * Copies this site's connections for the previous release, which reads only the copies, and removes the copies of shops
 * that this site no longer has.
 */
function copyConnections() {
    var connections = connectionsModule.siteConnections();
    var ids = connections.map(function (connection) {
        return connection.shop.custom.shopId;
    });
    var surplus = previousConnections.previousConnections().filter(function (copy) {
        return ids.indexOf(copy.custom.shopId) < 0;
    });
    var outdated = connections.filter(function (connection) {
        return !previousConnections.isCopied(connection);
    });
    if (surplus.length + outdated.length > 0) {
        transaction.inTransaction(function () {
            surplus.forEach(previousConnections.removeCopy);
            outdated.forEach(previousConnections.copyConnection);
        });
    }
}

module.exports = {
    takeOverConnections: takeOverConnections,
    copyConnections: copyConnections
};
