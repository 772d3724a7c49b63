'use strict';

var appliedStatusOf = require('../../lifecycle/store/ledger/appliedStatus');
var entriesNeverRead = require('../../lifecycle/store/ledger/neverRead');
var shopSettings = require('../../platform/shopSettings');
var fetchOrdersById = require('../../shops/orders/fetchOrdersById');
var portion = require('./portion');
var compareOrderList = require('./compareOrderList');

/** @typedef {import('../../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../rules/difference').Difference} Difference */
/** @typedef {import('./portion').Portion} Portion */
/** @typedef {import('./portion').Work} Work */

/**
 * Finds orders here that TikTok has never told of: it may not have them.
 * @param {Work} work
 * @returns {Portion}
 */
function findUnreadOrders(work) {
    var access = work.access;
    var run = work.run;
    var shopId = access.connection.shop.custom.shopId;
    var isOnly = shopSettings.shopsOfSite().length === 1;
    var after = portion.reachedOf(run, run.from * 1000 - 1);
    var entries = entriesNeverRead(after, new Date(run.to * 1000), portion.ORDERS_PER_CALL, function (entry) {
        return entry.custom.shopId ? entry.custom.shopId === shopId : isOnly;
    });
    var found = fetchOrdersById(
        access,
        entries.map(function (entry) {
            return entry.custom.externalOrderId;
        })
    );
    compareOrderList.compareEarlier(work, found.orders);
    entries
        .filter(function (entry) {
            return found.foreign.indexOf(entry.custom.externalOrderId) >= 0;
        })
        .forEach(function (entry) {
            work.sink.judge(entry.custom.externalOrderId, function () {
                return [missingThere(entry)];
            });
        });
    return { isRead: true, nextPageToken: portion.placeAfter(entries), problem: found.problem };
}

/**
 * @param {LedgerEntry} entry
 * @returns {Difference}
 */
function missingThere(entry) {
    return {
        kind: 'missing-on-tiktok',
        about: entry.custom.externalOrderId,
        externalOrderId: entry.custom.externalOrderId,
        orderNo: entry.custom.orderNo || '',
        there: '',
        here: appliedStatusOf(entry),
        act: ''
    };
}

module.exports = findUnreadOrders;
