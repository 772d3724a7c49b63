'use strict';

var clock = require('../platform/clock');
var storedValues = require('../platform/storedValues');
var foreignOrders = require('../identity/store/foreignOrders');
var log = require('../platform/log');
var sealKey = require('../lifecycle/store/sealKey');
var orderSearch = require('../lifecycle/store/orderSearch');
var transaction = require('../platform/transaction');
var catchUpOrder = require('./catchUpOrder');
var recordRefusedPatches = require('./recordRefusedPatches');

var CURSOR = 'adoptOrders';

/** How far the first sweep looks back. Orders that did not change since are adopted with their next message. */
var FIRST_LOOK = 90 * 24 * 60 * 60 * 1000;

/** How far each sweep looks back before the last one: the search index lags some minutes. */
var OVERLAP = 30 * 60 * 1000;

/**
 * Finds TikTok orders that were created or patched while no hook ran, through SCAPI or with hooks switched off, and
 * does what the hooks would have done. Records what hooks have refused.
 * @returns {{ changed: number, failed: string[] }} the number of changed orders, and the numbers of orders that failed
 */
function sweepOrders() {
    var started = clock.isoNow();
    var last = storedValues.getValue(CURSOR);
    sealKey.ensureSealKey();
    recordRefusedPatches.recordRefusedPatches();
    var found = orderSearch.tiktokOrdersChangedSince(last === '' ? clock.fromNow(-FIRST_LOOK) : lookingBack(last));
    var failed = [];
    var foreign = [];
    var changed = 0;
    found.orderNos.forEach(function (orderNo) {
        try {
            var result = catchUpOrder(orderNo);
            changed += result === 'changed' ? 1 : 0;
            if (result === 'foreign') {
                foreign.push(orderNo);
            }
        } catch (e) {
            failed.push(orderNo);
            log.logOf('adopt').error('order ' + orderNo + ': ' + log.describeError(e));
        }
    });
    foreignOrders.recordForeignOrders(foreign);
    // A failed order is found again with its next change; until then the failed job names it.
    var next = found.moreAfter ? new Date(found.moreAfter.getTime() + OVERLAP).toISOString() : started;
    transaction.inTransaction(function () {
        return storedValues.storeValue(CURSOR, next);
    });
    return { changed: changed, failed: failed };
}

/**
 * @param {string} time
 * @returns {Date}
 */
function lookingBack(time) {
    return new Date(new Date(time).getTime() - OVERLAP);
}

module.exports = sweepOrders;
