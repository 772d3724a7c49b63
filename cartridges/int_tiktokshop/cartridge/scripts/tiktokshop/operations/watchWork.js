'use strict';

var clock = require('../platform/clock');
var figuresModule = require('../platform/figures');
var ledger = require('../lifecycle/store/ledger');
var orderLists = require('./store/orderLists');
var tasks = require('../tasks/store/tasks');
var inTransaction = require('../platform/transaction');

/** Orders that are named; all others are only counted. */
var NAMED = 20;

/**
 * What cannot be found in a moment among many orders, as TikTokShop-ProcessTasks has last seen it.
 * @typedef {Object} WatchFigures
 * @property {string} at - ISO 8601 UTC; empty before the first run.
 * @property {number} late - Orders that TikTok wants shipped by now, and in the next two days.
 * @property {number} dueSoon
 * @property {string[]} dispatchIds - TikTok ids of those, most urgent first.
 * @property {string[]} requestIds - TikTok ids of orders whose buyers want to cancel and wait for an answer.
 * @property {number} alerts - Orders about which operations were alerted and which nobody has handled.
 * @property {string[]} alertIds - TikTok ids of those, longest waiting first.
 * @property {string} oldestWaiting - ISO 8601 UTC of the task that has been waiting longest; empty when none is.
 */

/**
 * What was last seen.
 * @returns {WatchFigures}
 */
function watchFigures() {
    return figuresModule.readFigures('watch', {
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

/** Looks for what is late, what soon will be, and what waits. */
function watchWork() {
    var soon = ledger.dispatchesBefore(clock.fromNow(orderLists.DUE_SOON), NAMED);
    var late = ledger.dispatchesBefore(clock.now(), 0).count;
    var alerts = ledger.unhandledAlerts(NAMED);
    var oldest = tasks.oldestWaitingTask();
    var figures = {
        at: clock.isoNow(),
        late: late,
        dueSoon: soon.count - late,
        dispatchIds: soon.first.map(function (entry) {
            return entry.custom.externalOrderId;
        }),
        requestIds: ledger.openRequests(NAMED).map(function (entry) {
            return entry.custom.externalOrderId;
        }),
        alerts: alerts.count,
        alertIds: alerts.first.map(function (entry) {
            return entry.custom.externalOrderId;
        }),
        oldestWaiting: oldest ? oldest.toISOString() : ''
    };
    inTransaction(function () {
        return figuresModule.writeFigures('watch', figures);
    });
}

module.exports = {
    watchFigures: watchFigures,
    watchWork: watchWork
};
