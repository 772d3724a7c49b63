'use strict';

var applyTikTokState = require('../lifecycle/applyTikTokState');
var nameGoods = require('../lifecycle/nameGoods');
var recipientAddress = require('../lifecycle/rules/address/recipientAddress');
var whoShips = require('../lifecycle/rules/tiktok/whoShips');
var unitPairs = require('../lifecycle/rules/tiktok/unitPairs');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var referenceDue = require('../lifecycle/store/ledger/due/referenceDue');
var returnsDue = require('../lifecycle/store/ledger/due/returnsDue');
var tiktokFacts = require('../lifecycle/store/ledger/tiktokFacts');
var orderLines = require('../lifecycle/store/orderLines');
var orders = require('../lifecycle/store/orders');
var log = require('../platform/log');
var notice = require('../platform/rules/notice');
var shopSettings = require('../platform/shopSettings');
var transaction = require('../platform/transaction');
var seenWarehouses = require('../shops/seenWarehouses');
var taskOutcome = require('../tasks/taskOutcome');
var externalOrderOf = require('./rules/externalOrderOf');
var postOrder = require('./store/postOrder');
var siteGoods = require('./store/siteGoods');
var orderStage = require('../lifecycle/rules/tiktok/orderStage');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('./store/postOrder').PostedOrder} PostedOrder */

/** Stages of orders that buyers may have returned already. */
var MAY_HAVE_RETURNS = ['shipping', 'left', 'over'];

/**
 * Creates the order here, then brings it to the state that it has on TikTok. An order that is here already is found,
 * and no second one is made.
 * @param {string} shopId
 * @param {TikTokOrder} order - as Get Order List or Get Order Detail gave it
 * @returns {TaskOutcome} `failed` with the reason, where it could not be created
 */
function createImported(shopId, order) {
    var posted = postOrder.postOrder(
        externalOrderOf(
            order,
            siteGoods(recipientAddress.readShownAddress(order.recipient_address)),
            listOf(shopId, order)
        )
    );
    if (!posted.isCreated) {
        log.logOf('import').warn('order ' + order.id + ' was not created: ' + posted.code + ' ' + posted.path);
        return notCreated(posted);
    }
    if (!whoShips.isFulfilledByTikTok(order)) {
        seenWarehouses.rememberWarehouse(shopId, order.warehouse_id || '');
    }
    nameGoods(order);
    rememberOrigin(shopId, order);
    applyTikTokState(shopId, order);
    if (MAY_HAVE_RETURNS.indexOf(orderStage.stageOfOrder(order.status)) >= 0) {
        // SyncReturns may have passed a return before its order was here.
        transaction.inTransaction(function () {
            return returnsDue.markReturnsDue(findEntry.findEntry(order.id));
        });
    }
    return taskOutcome.done();
}

/**
 * @param {PostedOrder} values
 * @returns {TaskOutcome}
 */
function notCreated(_ref) {
    var isRefused = _ref.isRefused,
        code = _ref.code,
        path = _ref.path;
    if (code === postOrder.STOREFRONT_PASSWORD) {
        return taskOutcome.failedForNow(code, notice.notice('task.storefront_password'));
    }
    var told = notice.notice('task.import_' + (isRefused ? 'refused' : 'failed'), [code, path]);
    return isRefused ? taskOutcome.refused(code, told) : taskOutcome.failedForNow(code, told);
}

/**
 * The inventory list of the warehouse that ships the order; empty for that of the site.
 * @param {string} shopId
 * @param {TikTokOrder} order
 * @returns {string}
 */
function listOf(shopId, order) {
    return shopSettings.warehousesOf(shopSettings.findShop(shopId))[order.warehouse_id || ''] || '';
}

/**
 * Notes whose shop the order is of, and that TikTok has to learn its number, each once.
 * @param {string} shopId
 * @param {TikTokOrder} order - its units named by the products here
 */
function rememberOrigin(shopId, order) {
    transaction.inTransaction(function () {
        var entry = findEntry.findEntry(order.id);
        var here = entry ? orders.getOrder(entry.custom.orderNo || '') : null;
        if (!entry || !here) {
            return;
        }
        if (!entry.custom.shopId) {
            tiktokFacts.rememberShop(entry, shopId);
        }
        if (entry.custom.referenceDue === null) {
            markNumberDue(entry, here, order);
        }
    });
}

/**
 * Notes that TikTok has to learn the number of an order. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {dw.order.Order} here
 * @param {TikTokOrder} order - its units named by the products here
 */
function markNumberDue(entry, here, order) {
    var units = unitPairs.pairUnits(order, orderLines.orderedLines(here));
    var lines = units.map(function (own, index) {
        return own.map(function (unit) {
            return { ownId: String(index + 1), lineId: unit.id };
        });
    });
    referenceDue.markReferenceDue(
        entry,
        lines.reduce(function (all, some) {
            return all.concat(some);
        }, [])
    );
}

module.exports = {
    createImported: createImported,
    rememberOrigin: rememberOrigin,
    markNumberDue: markNumberDue
};
