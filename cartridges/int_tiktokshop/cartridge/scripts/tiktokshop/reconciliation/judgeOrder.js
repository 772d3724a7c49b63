'use strict';

var nameGoods = require('../lifecycle/nameGoods');
var noticePlatformChange = require('../lifecycle/noticePlatformChange');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var orders = require('../lifecycle/store/orders');
var clockSkew = require('../shops/store/clockSkew');
var settings = require('../platform/settings');
var shopSettings = require('../platform/shopSettings');
var refusedOrders = require('../orders/store/refusedOrders');
var tasks = require('../tasks/store/tasks');
var orderHere = require('./orderHere');
var compareOrder = require('./rules/compareOrder');
var missingOrder = require('./rules/missingOrder');
var taskIds = require('../tasks/rules/taskIds');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../platform/shopSettings').ShopObject} ShopObject */
/** @typedef {import('./rules/difference').Difference} Difference */

/**
 * Compares an order of TikTok with the one here. Changes nothing.
 * @param {ShopObject} shop
 * @param {TikTokOrder} order - as Get Order List or Get Order Detail gave it
 * @param {number} since - since when orders of the shop come to this site, in seconds since the epoch; 0 for ever
 * @returns {Difference[] | null} null where it is too early to say: something is on its way, or another job is about to
 *     act
 */
function judgeOrder(shop, order, since) {
    var entry = findEntry.findEntry(order.id);
    return entry ? judgeKnown(order, entry) : judgeUnknown(shop, order, since);
}

/**
 * @param {TikTokOrder} order
 * @param {LedgerEntry} entry
 * @returns {Difference[] | null}
 */
function judgeKnown(order, entry) {
    var here = orders.orderOf(entry);
    if (!here || noticePlatformChange.hasPlatformChange(here, entry)) {
        return null;
    }
    nameGoods(order);
    return compareOrder.compareOrder(order, orderHere(here, entry), clockSkew.tiktokSeconds());
}

/**
 * An order without proof, and one that is not adopted yet, are here.
 * @param {ShopObject} shop
 * @param {TikTokOrder} order
 * @param {number} since
 * @returns {Difference[] | null}
 */
function judgeUnknown(shop, order, since) {
    if (shopSettings.isForOtherSite(shop, order.create_time || 0)) {
        return [];
    }
    var task = tasks.findTask(taskIds.importTaskId(order.id));
    var isComing = task !== null && task.custom.state === 'waiting';
    if (isComing || findEntry.getAnyEntry(order.id) || orders.getOrder(settings.orderNoOf(order.id))) {
        return null;
    }
    var connectedAt = Math.floor(shop.creationDate.getTime() / 1000);
    var why = (task && task.custom.lastCode) || refusedOrders.refusalOf(order.id);
    return missingOrder(order, { connectedAt: connectedAt, since: since }, clockSkew.tiktokSeconds(), why);
}

module.exports = judgeOrder;
