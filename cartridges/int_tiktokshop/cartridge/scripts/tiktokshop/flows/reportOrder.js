'use strict';

var packagesModule = require('../domain/packages');
var ledger = require('../platform/ledger');
var log = require('../platform/log');
var orderState = require('../platform/orderState');
var orders = require('../platform/orders');
var transaction = require('../platform/transaction');
var cancelOnTikTok = require('./cancelOnTikTok');
var reportResult = require('./reportResult');
var shipPackage = require('./shipPackage');

/**
 * Tells TikTok what it does not know of one order: that it is cancelled, or its packages.
 * @param orders - as Get Order Detail gave them
 * @returns the first result that is not `reported`, or the last one
 */
function reportOrder(shop, shopId, task, orders) {
    var externalOrderId = task.custom.externalOrderId || '';
    var tiktokOrder = orders.filter(function (candidate) {
        return candidate.id === externalOrderId;
    })[0];
    if (!tiktokOrder) {
        return reportResult.refused('order_not_on_tiktok', 'TikTok does not know the order');
    }
    try {
        return reportKnown(shop, shopId, tiktokOrder, task);
    } catch (e) {
        // One bad order must not keep the others from being reported.
        log.logOf('report').error('order ' + externalOrderId + ': ' + log.describeError(e));
        return reportResult.refused('internal_error', 'The order could not be reported, see the log');
    }
}

function reportKnown(shop, shopId, tiktokOrder, task) {
    var entry = ledger.findEntry(tiktokOrder.id);
    var order = orders.getOrder(task.custom.orderNo || '');
    if (!entry || !order) {
        return reportResult.refused('order_not_found', 'There is no such order');
    }
    var packages = orderState.packagesOf(order, entry);
    if (entry.custom.appliedStatus === 'CANCELLED' && packagesModule.packageNumbers(packages).length === 0) {
        return cancelOnTikTok.cancelOnTikTok(shop, tiktokOrder, order.cancelDescription || '');
    }
    return shipPackages(shop, shopId, tiktokOrder, entry, packages);
}

/** Packages that TikTok knows already are left alone. */
function shipPackages(shop, shopId, tiktokOrder, entry, packages) {
    var known = ledger.packageIdsOf(entry);
    var result = reportResult.reported('');
    packagesModule.packageNumbers(packages).every(function (packageNo) {
        var parcel = packages[packageNo];
        result = shipPackage.shipPackage(shop, shopId, tiktokOrder, parcel, known[packageNo] || '');
        if (result.kind !== 'reported') {
            return false;
        }
        var packageId = result.packageId;
        if (packageId !== known[packageNo]) {
            transaction.inTransaction(function () {
                return ledger.rememberPackageId(entry, packageNo, packageId);
            });
        }
        return true;
    });
    return result;
}

module.exports = {
    reportOrder: reportOrder
};
