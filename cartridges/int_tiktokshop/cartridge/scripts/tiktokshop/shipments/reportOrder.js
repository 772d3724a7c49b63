'use strict';

var packagesModule = require('../lifecycle/rules/packages');
var parcelsModule = require('./rules/parcels');
var json = require('../platform/json');
var ledger = require('../lifecycle/store/ledger');
var log = require('../platform/log');
var orderState = require('../lifecycle/store/orderState');
var orders = require('../lifecycle/store/orders');
var inTransaction = require('../platform/transaction');
var cancelOnTikTok = require('../cancellations/cancelOnTikTok');
var noticePlatformChange = require('../lifecycle/noticePlatformChange');
var reportResult = require('../tasks/reportResult');
var shipParcels = require('./shipParcels');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../shops/store/shop').Shop} Shop */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../tasks/reportResult').ReportResult} ReportResult */
/** @typedef {import('./shipTogether').WaitingPackage} WaitingPackage */

/**
 * Tells TikTok what it does not know of one order: that it or some of its units are cancelled, and its packages.
 * @param {Shop} shop
 * @param {string} shopId
 * @param {Task} task
 * @param {TikTokOrder[]} orders - as Get Order Detail gave them
 * @param {WaitingPackage[]} waiting - gets packages that are to be shipped together with those of other orders
 * @returns {ReportResult} `reported` only when the units that have left or were cancelled here are so on TikTok, or
 *     wait to be shipped
 */
function reportOrder(shop, shopId, task, orders, waiting) {
    var externalOrderId = task.custom.externalOrderId || '';
    var tiktokOrder = orders.filter(function (candidate) {
        return candidate.id === externalOrderId;
    })[0];
    if (!tiktokOrder) {
        return reportResult.refused('order_not_on_tiktok', 'TikTok does not know the order');
    }
    try {
        return reportKnown(shop, shopId, tiktokOrder, task, waiting);
    } catch (e) {
        // One bad order must not keep the others from being reported.
        log.logOf('report').error('order ' + externalOrderId + ': ' + log.describeError(e));
        return reportResult.broken();
    }
}

/**
 * @param {Shop} shop
 * @param {string} shopId
 * @param {TikTokOrder} tiktokOrder
 * @param {Task} task
 * @param {WaitingPackage[]} waiting
 * @returns {ReportResult}
 */
function reportKnown(shop, shopId, tiktokOrder, task, waiting) {
    var entry = ledger.findEntry(tiktokOrder.id);
    var order = orders.getOrder(task.custom.orderNo || '');
    if (!entry || !order) {
        return reportResult.refused('order_not_found', 'There is no such order');
    }
    noticePlatformChange.noticeFirst(order, entry);
    inTransaction(function () {
        return ledger.rememberTikTokOrder(entry, tiktokOrder);
    });
    var packages = orderState.packagesOf(order, entry);
    if (entry.custom.appliedStatus === 'CANCELLED' && packagesModule.packageNumbers(packages).length === 0) {
        return cancelOnTikTok.cancelOnTikTok(shop, tiktokOrder, order.cancelDescription || '');
    }
    // First, because what is cancelled here must not be told as having left.
    var cancelled = cancelOnTikTok.cancelUnitsOnTikTok(
        shop,
        tiktokOrder,
        json.storedJson(entry.custom.cancelledUnits, {})
    );
    var parcels = parcelsModule.parcelsOf(packagesModule.toldPackages(packages), ledger.packageIdsOf(entry));
    var matter = { shop: shop, shopId: shopId, order: tiktokOrder, entry: entry, task: task, waiting: waiting };
    var results = [cancelled].concat(parcels.length > 0 ? shipParcels(matter, parcels) : []);
    if (packages[packagesModule.UNTOLD]) {
        results.push(
            reportResult.refused(
                'tracking_missing',
                'The OMS has not told carrier and tracking number of what has left'
            )
        );
    }
    return reportResult.resultOfAll(results);
}

module.exports = reportOrder;
