'use strict';

var packagesModule = require('../domain/packages');
var json = require('../platform/json');
var ledger = require('../platform/ledger');
var log = require('../platform/log');
var orderState = require('../platform/orderState');
var orders = require('../platform/orders');
var inTransaction = require('../platform/transaction');
var cancelOnTikTok = require('./cancelOnTikTok');
var reportResult = require('./reportResult');
var shipPackage = require('./shipPackage');

/** @typedef {import('../domain/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../domain/packages').Packages} Packages */
/** @typedef {import('../domain/packages').ShippedPackage} ShippedPackage */
/** @typedef {import('../platform/ledger').LedgerEntry} LedgerEntry */
/** @typedef {import('../platform/shop').Shop} Shop */
/** @typedef {import('../platform/tasks').Task} Task */
/** @typedef {import('./reportResult').ReportResult} ReportResult */
/** @typedef {import('./shipTogether').WaitingPackage} WaitingPackage */

/**
 * Tells TikTok what it does not know of one order: that it or some of its units are cancelled, and its packages.
 * @param {Shop} shop
 * @param {string} shopId
 * @param {Task} task
 * @param {TikTokOrder[]} orders - as Get Order Detail gave them
 * @param {WaitingPackage[]} waiting - gets packages that are to be shipped together with those of other orders
 * @returns {ReportResult} the first result that is not `reported`, or the last one; what waits is not in it
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
    inTransaction(function () {
        return ledger.rememberTikTokOrder(entry, tiktokOrder);
    });
    var packages = orderState.packagesOf(order, entry);
    if (entry.custom.appliedStatus === 'CANCELLED' && packagesModule.packageNumbers(packages).length === 0) {
        return cancelOnTikTok.cancelOnTikTok(shop, tiktokOrder, order.cancelDescription || '');
    }
    // First, because a package without named lines means all that are left.
    var cancelled = cancelOnTikTok.cancelUnitsOnTikTok(
        shop,
        tiktokOrder,
        json.storedJson(entry.custom.cancelledUnits, {})
    );
    var shipped = shipPackages(
        { shop: shop, shopId: shopId, tiktokOrder: tiktokOrder, entry: entry, task: task },
        packages,
        waiting
    );
    return cancelled.kind === 'reported' ? shipped : cancelled;
}

/**
 * An order on both sides, and the task that is about it.
 * @typedef {Object} Matter
 * @property {Shop} shop
 * @property {string} shopId
 * @property {TikTokOrder} tiktokOrder
 * @property {LedgerEntry} entry
 * @property {Task} task
 */

/**
 * Packages that TikTok knows already are left alone.
 * @param {Matter} matter
 * @param {Packages} packages
 * @param {WaitingPackage[]} waiting
 * @returns {ReportResult}
 */
function shipPackages(matter, packages, waiting) {
    var result = reportResult.reported('');
    packagesModule.packageNumbers(packagesModule.toldPackages(packages)).every(function (packageNo) {
        result = shipOne(matter, packages[packageNo], waiting);
        return result.kind === 'reported';
    });
    if (result.kind === 'reported' && packages[packagesModule.UNTOLD]) {
        return reportResult.refused(
            'tracking_missing',
            'The OMS has not told carrier and tracking number of what has left'
        );
    }
    return result;
}

/**
 * @param {Matter} matter
 * @param {ShippedPackage} parcel
 * @param {WaitingPackage[]} waiting
 * @returns {ReportResult}
 */
function shipOne(matter, parcel, waiting) {
    var known = ledger.packageIdsOf(matter.entry)[parcel.packageNo] || '';
    var result = shipPackage(matter.shop, matter.shopId, matter.tiktokOrder, parcel, known);
    if (result.kind === 'together') {
        waiting.push({
            task: matter.task,
            packageNo: parcel.packageNo,
            packageIds: result.packageIds,
            tracking: result.tracking
        });
        return reportResult.reported('');
    }
    if (result.kind === 'reported' && result.packageId !== known) {
        var packageId = result.packageId;
        inTransaction(function () {
            return ledger.rememberPackageId(matter.entry, parcel.packageNo, packageId);
        });
    }
    return result;
}

module.exports = reportOrder;
