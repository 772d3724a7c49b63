'use strict';

var listReading = require('../openapi/rules/listReading');
var clock = require('../platform/clock');
var lookAgain = require('./lookAgain');
var reconcileRun = require('./rules/reconcileRun');
var compareOrderList = require('./lists/compareOrderList');
var compareRequestLists = require('./lists/compareRequestLists');
var comparePackageList = require('./lists/comparePackageList');
var compareReturnList = require('./lists/compareReturnList');
var findUnreadOrders = require('./lists/findUnreadOrders');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('./differenceSink').DifferenceSink} DifferenceSink */
/** @typedef {import('./rules/reconcileRun').ReconcileRun} ReconcileRun */
/** @typedef {import('./lists/portion').Portion} Portion */
/** @typedef {import('./lists/portion').Work} Work */

/** How often one run begins a list again whose page TikTok no longer finds. */
var MAX_RESTARTS = 3;

/**
 * Compares a shop with what is here, portion by portion.
 * @param {ShopAccess} access
 * @param {ReconcileRun} run - where to begin; moved on
 * @param {DifferenceSink} sink
 * @param {() => boolean} isOver - whether the run has to end now
 * @returns {Notice | null} why TikTok did not tell all; null when it did, or when operations hear of it in another way
 */
function reconcileShop(access, run, sink, isOver) {
    var work = { access: access, run: run, sink: sink, reading: listReading.startReading() };
    var problem = null;
    var restarts = 0;
    while (run.phase !== null && !isOver()) {
        var portion = PORTIONS[run.phase](work);
        if (portion.isRead) {
            var isBarren = portion.nextPageToken !== '' && listReading.isEndless(work.reading);
            problem = isBarren ? listReading.endlessList() : portion.problem || problem;
            // The other lists are compared also where one does not end.
            reconcileRun.moveOn(run, isBarren ? '' : portion.nextPageToken, clock.epochSeconds());
            work.reading = run.pageToken === '' ? listReading.startReading() : work.reading;
        } else if (portion.isPageLost && restarts < MAX_RESTARTS) {
            restarts += 1;
            reconcileRun.readAgain(run);
            work.reading = listReading.startReading();
        } else {
            return portion.told;
        }
        sink.keepPlace();
    }
    return problem;
}

var PORTIONS = {
    orders: compareOrderList.compareOrderList,
    cancellations: compareRequestLists.compareCancellationList,
    requests: compareRequestLists.compareOpenRequests,
    packages: comparePackageList,
    returns: compareReturnList,
    unread: findUnreadOrders,
    again: function (work) {
        return lookAgainAt(work);
    }
};

/**
 * A dry run keeps nothing, so there is nothing to look at again.
 * @param {Work} work
 * @returns {Portion}
 */
function lookAgainAt(work) {
    var access = work.access;
    var run = work.run;
    var sink = work.sink;
    if (sink.isDry) {
        return { isRead: true, nextPageToken: '', problem: null };
    }
    var seen = lookAgain(access, run, sink);
    return seen.isRead
        ? { isRead: true, nextPageToken: seen.isAll ? '' : 'more', problem: seen.problem }
        : { isRead: false, isPageLost: false, told: seen.problem };
}

module.exports = reconcileShop;
