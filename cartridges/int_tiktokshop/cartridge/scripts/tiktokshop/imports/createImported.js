'use strict';

var applyTikTokState = require('../updates/applyTikTokState');
var nameGoods = require('../lifecycle/nameGoods');
var recipientAddress = require('../lifecycle/rules/address/recipientAddress');
var markets = require('../lifecycle/rules/tiktok/markets');
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
var readOrderAgain = require('../updates/readOrderAgain');
var seenWarehouses = require('../shops/seenWarehouses');
var taskOutcome = require('../tasks/taskOutcome');
var externalOrderOf = require('./rules/externalOrderOf');
var postOrder = require('./store/postOrder');
var siteGoods = require('./store/siteGoods');
var orderStage = require('../lifecycle/rules/tiktok/orderStage');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * @template T
 * @typedef {import('../openapi/rules/apiAnswer').UnreadItem<T>} UnreadItem
 */

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
    var posted = post(shopId, order, '');
    if (!posted.isCreated) {
        return notCreated(order, posted);
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
 * Creates an order that could not be read as a whole. It is held; its state on TikTok is read again, because nothing
 * but its id and status can be trusted.
 * @param {string} shopId
 * @param {UnreadItem<TikTokOrder>} unread
 * @returns {TaskOutcome} `failed` with the reason, where it could not be created
 */
function createUnread(shopId, unread) {
    var item = unread.item;
    var fault = unread.fault;
    var posted = post(shopId, item, fault.msg || '');
    if (!posted.isCreated) {
        return notCreated(item, posted);
    }
    nameGoods(item);
    rememberOrigin(shopId, item);
    readOrderAgain(shopId, unread);
    return taskOutcome.done();
}

/**
 * @param {string} shopId
 * @param {TikTokOrder} order
 * @param {string} doubt - what could not be read, in words; empty for nothing
 * @returns {PostedOrder}
 */
function post(shopId, order, doubt) {
    var shop = shopSettings.findShop(shopId);
    var warehouse = order.warehouse_id || '';
    if (!whoShips.isFulfilledByTikTok(order)) {
        seenWarehouses.rememberWarehouse(shopId, warehouse);
    }
    return postOrder.postOrder(
        externalOrderOf(order, siteGoods(recipientAddress.readShownAddress(order.recipient_address)), {
            listId: shopSettings.warehousesOf(shop)[warehouse] || '',
            currency: markets.currencyOf((shop && shop.custom.region) || ''),
            doubt: doubt
        })
    );
}

/**
 * @param {TikTokOrder} order
 * @param {PostedOrder} postedOrder
 * @returns {TaskOutcome}
 */
function notCreated(order, postedOrder) {
    var isRefused = postedOrder.isRefused;
    var code = postedOrder.code;
    var path = postedOrder.path;
    log.logOf('import').warn('order ' + order.id + ' was not created: ' + code + ' ' + path);
    if (code === postOrder.STOREFRONT_PASSWORD) {
        return taskOutcome.failedForNow(code, notice.notice('task.storefront_password'));
    }
    var told = notice.notice('task.import_' + (isRefused ? 'refused' : 'failed'), [code, path]);
    return isRefused ? taskOutcome.refused(code, told) : taskOutcome.failedForNow(code, told);
}

/**
 * Notes whose shop the order is of, and that TikTok has to learn its number, each once.
 * @param {string} shopId
 * @param {TikTokOrder} order - its units named by the products here
 */
function rememberOrigin(shopId, order) {
    transaction.inTransaction(function () {
        var entry = findEntry.findEntry(order.id);
        var here = orders.orderOf(entry);
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
    createUnread: createUnread,
    rememberOrigin: rememberOrigin,
    markNumberDue: markNumberDue
};
