'use strict';

var clock = require('../platform/clock');
var figuresModule = require('../platform/figures');
var ledger = require('../platform/ledger');
var orderLists = require('../platform/orderLists');
var tasks = require('../platform/tasks');
var transaction = require('../platform/transaction');

/** Orders that are named; all others are only counted. */
var NAMED = 20;

/** What was last seen. */
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
    transaction.inTransaction(function () {
        return figuresModule.writeFigures('watch', figures);
    });
}

module.exports = {
    watchFigures: watchFigures,
    watchWork: watchWork
};
