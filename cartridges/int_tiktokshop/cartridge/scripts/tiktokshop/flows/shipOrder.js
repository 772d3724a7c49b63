'use strict';

var packagesModule = require('../domain/packages');
var ledger = require('../platform/ledger');
var log = require('../platform/log');
var orderState = require('../platform/orderState');
var orders = require('../platform/orders');
var transaction = require('../platform/transaction');
var shipPackage = require('./shipPackage');

/**
 * Reports all packages of one order to TikTok; those that TikTok knows already are left alone.
 * @param orders - as Get Order Detail gave them
 * @returns the first result that is not `shipped`, or the last one
 */
function shipOrder(shop, shopId, orders, task) {
    var externalOrderId = task.custom.externalOrderId || '';
    var tiktokOrder = orders.filter(function (candidate) {
        return candidate.id === externalOrderId;
    })[0];
    if (!tiktokOrder) {
        return shipPackage.refused('order_not_on_tiktok', 'TikTok does not know the order');
    }
    try {
        return shipPackages(shop, shopId, tiktokOrder, task);
    } catch (e) {
        // One bad order must not keep the others from being shipped.
        log.logOf('ship').error('order ' + externalOrderId + ': ' + log.describeError(e));
        return shipPackage.refused('internal_error', 'The shipment could not be reported, see the log');
    }
}

function shipPackages(shop, shopId, tiktokOrder, task) {
    var entry = ledger.findEntry(tiktokOrder.id);
    var order = orders.getOrder(task.custom.orderNo || '');
    if (!entry || !order) {
        return shipPackage.refused('order_not_found', 'There is no such order');
    }
    var packages = orderState.packagesOf(order, entry);
    var known = ledger.packageIdsOf(entry);
    var result = { kind: 'shipped', packageId: '', warning: '' };
    packagesModule.packageNumbers(packages).every(function (packageNo) {
        var parcel = packages[packageNo];
        result = shipPackage.shipPackage(shop, shopId, tiktokOrder, parcel, known[packageNo] || '');
        if (result.kind !== 'shipped') {
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
    shipOrder: shipOrder
};
