'use strict';

var clock = require('../platform/clock');
var cursors = require('../platform/cursors');
var foreignOrders = require('../identity/store/foreignOrders');
var log = require('../platform/log');
var sealKey = require('../lifecycle/store/sealKey');
var orderSearch = require('../lifecycle/store/orderSearch');
var inTransaction = require('../platform/transaction');
var catchUpOrder = require('./catchUpOrder');

var CURSOR = 'adoptOrders';

/** How far the first sweep looks back: what has not changed since is adopted when something is said of it. */
var FIRST_LOOK = 90 * 24 * 60 * 60 * 1000;

/** How far each sweep looks back behind the last one: the search index is always some minutes late. */
var OVERLAP = 30 * 60 * 1000;

/**
 * Finds orders of TikTok that were created or patched where no hook tells us, be it through SCAPI, be it that hooks are
 * switched off, and does what the hooks would have done.
 * @returns {{ changed: number, failed: string[] }} how many orders were changed, and the numbers of those that could
 *     not be
 */
function sweepOrders() {
    var started = clock.isoNow();
    var last = cursors.cursorValue(CURSOR);
    sealKey.ensureSealKey();
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
    foreignOrders.rememberForeign(foreign);
    // What failed is found again as long as it is changed again, and the job that turns red shows it.
    var next = found.moreAfter ? new Date(found.moreAfter.getTime() + OVERLAP).toISOString() : started;
    inTransaction(function () {
        return cursors.moveCursor(CURSOR, next);
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
