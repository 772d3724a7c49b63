'use strict';

var orderAddress = require('../lifecycle/store/orderAddress');
var moneyOfOrder = require('../lifecycle/store/orderMoney');
var orderState = require('../lifecycle/store/orderState');
var isoTime = require('../platform/rules/isoTime');
var shopSettings = require('../platform/shopSettings');
var tasks = require('../tasks/store/tasks');
var taskIds = require('../tasks/rules/taskIds');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./rules/compareOrder').OrderHere} OrderHere */
/** @typedef {import('./rules/compareOrder').ReferenceHere} ReferenceHere */

/**
 * What this side has of an order, for a comparison.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {OrderHere}
 */
function orderHere(order, entry) {
    var money = moneyOfOrder(order);
    return {
        orderNo: order.orderNo,
        state: orderState.getState(order, entry),
        total: money.total,
        currency: money.currency,
        reporter: shopSettings.reporterOf(entry.custom.shopId),
        isReporting: isReporting(entry),
        changedAt: Math.floor((isoTime.parseIsoTime(entry.custom.lastOccurredAt || '') || 0) / 1000),
        reference: referenceHere(entry),
        address: orderAddress.shippingAddressOf(order)
    };
}

/**
 * Whether TikTok is about to be told, or is told again until it answers.
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function isReporting(entry) {
    var task = tasks.findTask(taskIds.reportTaskId(entry.custom.externalOrderId));
    var isWaiting = task !== null && task.custom.state === 'waiting';
    return isWaiting || entry.custom.reportDue === true || entry.custom.feedDue === true;
}

/**
 * The cartridge tells the numbers of orders that it brings itself.
 * @param {LedgerEntry} entry
 * @returns {ReferenceHere | null}
 */
function referenceHere(entry) {
    var shop = shopSettings.findShop(entry.custom.shopId || '');
    if (!shop || !shopSettings.isImportedHere(shop)) {
        return null;
    }
    return {
        told: entry.custom.referenceTold || '',
        refused: entry.custom.referenceRefused || '',
        isDue: entry.custom.referenceDue === true
    };
}

module.exports = orderHere;
