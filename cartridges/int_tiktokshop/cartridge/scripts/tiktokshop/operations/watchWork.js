'use strict';

var clock = require('../platform/clock');
var storedValues = require('../platform/storedValues');
var dispatchDeadline = require('../lifecycle/store/ledger/dispatchDeadline');
var cancelRequest = require('../lifecycle/store/ledger/cancelRequest');
var alertsModule = require('../lifecycle/store/ledger/alerts');
var orderLists = require('./store/orderLists');
var openReturns = require('../returns/openReturns');
var taskLists = require('../tasks/store/taskLists');
var transaction = require('../platform/transaction');

/** Orders whose ids are kept; the others are only counted. */
var NAMED = 20;

/**
 * Deadlines, requests and alerts as TikTokShop-ProcessTasks last found them: a page has no time to search for them.
 * @typedef {Object} WatchFigures
 * @property {string} at - ISO 8601 UTC; empty before the first run.
 * @property {number} late - Orders whose dispatch deadline has passed, and those whose deadline is in the next two
 *     days.
 * @property {number} dueSoon
 * @property {string[]} dispatchIds - TikTok ids of both, most urgent first.
 * @property {string[]} requestIds - TikTok ids of orders with an open request of the buyer.
 * @property {number} alerts - Orders with unhandled alerts.
 * @property {string[]} alertIds - TikTok ids of those, longest waiting first.
 * @property {string} oldestWaiting - Since when the oldest task has been waiting, ISO 8601 UTC; empty when no task
 *     waits.
 */

/**
 * The figures of the last run.
 * @returns {WatchFigures}
 */
function watchFigures() {
    return storedValues.getRecord('watch', {
        at: '',
        late: 0,
        dueSoon: 0,
        dispatchIds: [],
        requestIds: [],
        alerts: 0,
        alertIds: [],
        oldestWaiting: ''
    });
}

/** Finds what is late, due soon or waiting, and stores the figures for the pages of Business Manager. */
function watchWork() {
    var soon = dispatchDeadline.dispatchesBefore(clock.fromNow(orderLists.DUE_SOON), NAMED);
    var late = soon.count === 0 ? 0 : dispatchDeadline.dispatchesBefore(clock.now(), 0).count;
    var alerts = alertsModule.unhandledAlerts(NAMED);
    var oldest = taskLists.oldestWaitingTask();
    var figures = {
        at: clock.isoNow(),
        late: late,
        dueSoon: soon.count - late,
        dispatchIds: soon.first.map(function (entry) {
            return entry.custom.externalOrderId;
        }),
        requestIds: cancelRequest.openRequests(NAMED).map(function (entry) {
            return entry.custom.externalOrderId;
        }),
        alerts: alerts.count,
        alertIds: alerts.first.map(function (entry) {
            return entry.custom.externalOrderId;
        }),
        oldestWaiting: oldest ? oldest.toISOString() : ''
    };
    transaction.inTransaction(function () {
        return storedValues.storeRecord('watch', figures);
    });
    openReturns.countOpenReturns();
}

module.exports = {
    watchFigures: watchFigures,
    watchWork: watchWork
};
