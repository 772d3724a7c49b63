'use strict';

var transaction = require('../platform/transaction');
var shopSettings = require('../platform/shopSettings');
var alertOperations = require('./alertOperations');
var orderState = require('./rules/orderState');
var packages = require('./rules/packages');
var tiktokState = require('./rules/tiktok/tiktokState');
var whoShips = require('./rules/tiktok/whoShips');
var units = require('./rules/units');
var findEntry = require('./store/ledger/findEntry');
var orderStateModule = require('./store/orderState');
var orders = require('./store/orders');
var notice = require('../platform/rules/notice');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * Alerts operations of units that have left on TikTok and not here: a person shipped them in Seller Center, or a
 * package was corrected to fewer. Where the OMS reports what the seller ships, TikTok may know first of a shipment that
 * is still possible here.
 * @param {TikTokOrder} tiktokOrder - as Get Order Detail gave it
 */
function noticeShippedOnTikTok(tiktokOrder) {
    var entry = findEntry.findEntry(tiktokOrder.id);
    var order = orders.orderOf(entry);
    if (!entry || !order) {
        return;
    }
    var state = orderStateModule.getState(order, entry);
    var available = orderState.availableUnits(state);
    var isOfOms = shopSettings.reporterOf(entry.custom.shopId) === 'oms' && !whoShips.isShippedByTikTok(tiktokOrder);
    var mayFollow = isOfOms && state.status !== 'CANCELLED';
    var here = mayFollow ? available : packages.shippedUnits(state.packages, available);
    var excess = units.without(tiktokState.shippedUnitsOf(tiktokOrder), here);
    if (units.countUnits(excess) > 0) {
        var alert = notice.notice('alert.shipped_only_on_tiktok', [units.listUnits(excess)]);
        transaction.inTransaction(function () {
            return alertOperations.alertOperationsOnce(order, entry, alert);
        });
    }
}

module.exports = noticeShippedOnTikTok;
