'use strict';

var orders = require('../openapi/orders');
var durations = require('../platform/rules/durations');
var isSameOrder = require('./rules/isSameOrder');
var reconcileOrder = require('./reconcileOrder');
var history = require('../lifecycle/store/history');
var connections = require('../shops/store/connections');
var clock = require('../platform/clock');
var clockSkew = require('../shops/store/clockSkew');
var tiktokFacts = require('../lifecycle/store/ledger/tiktokFacts');
var log = require('../platform/log');
var orderIdentity = require('../identity/store/orderIdentity');
var orderLines = require('../lifecycle/store/orderLines');
var moneyOfOrder = require('../lifecycle/store/orderMoney');
var ordersModule = require('../lifecycle/store/orders');
var transaction = require('../platform/transaction');
var unprovenEntries = require('../identity/store/unprovenEntries');
var adoptOrder = require('../identity/adoptOrder');
var openAccess = require('../shops/openAccess');
var notice = require('../platform/rules/notice');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */

/** How long an order that could not be proven waits until the next attempt. */
var PAUSE = durations.HOUR;

/**
 * Looks for proof of unproven orders. The merchant may trust their creator by now; otherwise a connected shop has to
 * have an order with this id, currency, total and units. All other orders keep waiting until a person releases them.
 * @param {number} limit - orders per run
 */
function proveAdoptions(limit) {
    var waiting = unprovenEntries.dueForProof(limit);
    var shops = waiting.length === 0 ? [] : connectedShops();
    waiting.forEach(function (entry) {
        try {
            prove(entry, shops);
        } catch (e) {
            log.logOf('adopt').error('order ' + (entry.custom.orderNo || '') + ': ' + log.describeError(e));
        }
    });
}

/** @returns {ShopAccess[]} */
function connectedShops() {
    return connections
        .siteConnections()
        .filter(connections.canCall)
        .map(function (connection) {
            return openAccess(connection);
        });
}

/**
 * @param {LedgerEntry} entry
 * @param {ShopAccess[]} shops
 */
function prove(entry, shops) {
    var externalOrderId = entry.custom.externalOrderId;
    var order = ordersModule.orderOf(entry);
    var standing = order ? orderIdentity.identityOf(order).standing : 'foreign';
    if (!order || standing === 'foreign') {
        transaction.inTransaction(function () {
            return unprovenEntries.removeUnprovenEntry(externalOrderId);
        });
    } else if (standing === 'proven') {
        transaction.inTransaction(function () {
            return adoptOrder.adoptOrder(order, externalOrderId);
        });
    } else {
        var proof = findProof(shops, order, externalOrderId);
        transaction.inTransaction(function () {
            return proof
                ? confirm(order, externalOrderId, proof.owner)
                : unprovenEntries.postponeProof(entry, clock.fromNow(PAUSE));
        });
        if (proof) {
            // TikTok may have cancelled it while it waited.
            reconcileOrder(proof.order);
        }
    }
}

/**
 * TikTok's order, and the shop that has it.
 * @typedef {Object} Proof
 * @property {ShopAccess} owner
 * @property {TikTokOrder} order
 */

/**
 * @param {ShopAccess[]} shops
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @returns {Proof | null}
 */
function findProof(shops, order, externalOrderId) {
    return shops.reduce(function (proof, access) {
        var found = proof ? null : fetchSameOrder(access, order, externalOrderId);
        return found ? { owner: access, order: found } : proof;
    }, null);
}

/**
 * The order as a shop has it; null if it does not. Asks for one at a time: an order of another shop makes the call
 * fail.
 * @param {ShopAccess} access
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @returns {TikTokOrder | null}
 */
function fetchSameOrder(access, order, externalOrderId) {
    if (access.shop.isUnavailable) {
        return null;
    }
    var details = orders.fetchOrderDetail(access.shop.api, [externalOrderId]);
    var money = moneyOfOrder(order);
    var here = {
        externalOrderId: externalOrderId,
        total: money.total,
        currency: money.currency,
        units: orderLines.orderedUnits(order)
    };
    var same = details.ok
        ? details.data.items.filter(function (found) {
              return isSameOrder(found, here, clockSkew.tiktokSeconds());
          })
        : [];
    return same[0] || null;
}

/**
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @param {ShopAccess} owner
 */
function confirm(order, externalOrderId, owner) {
    var entry = adoptOrder.adoptOrder(order, externalOrderId);
    tiktokFacts.rememberShop(entry, owner.connection.shop.custom.shopId);
    history.addHistory(entry, 'CARTRIDGE', notice.notice('history.proven'), { outcome: 'applied' });
}

module.exports = proveAdoptions;
