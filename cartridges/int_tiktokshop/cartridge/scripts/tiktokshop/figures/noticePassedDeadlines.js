'use strict';

var countDue = require('../lifecycle/store/ledger/due/countDue');
var dispatchDeadline = require('../lifecycle/store/ledger/dispatchDeadline');
var clock = require('../platform/clock');
var eachInTransaction = require('../platform/eachInTransaction');
var transaction = require('../platform/transaction');
var measureFigures = require('./store/measureFigures');

/** Most orders past their deadline that one run marks; the next run takes the others. */
var MARKED = 1000;

/**
 * Makes orders due for counting whose dispatch deadline has passed: nothing else about them changes. Reads only those
 * whose deadline has passed since the last run that found some.
 */
function noticePassedDeadlines() {
    var figures = measureFigures.measureFigures();
    var until = clock.now();
    var passed = dispatchDeadline.dispatchesPassed(new Date(figures.passedUntil || 0), until, MARKED);
    if (passed.length === 0) {
        return;
    }
    eachInTransaction(passed, countDue.markCountDue);
    var last = passed[passed.length - 1];
    var isCut = passed.length === MARKED && last !== undefined && last.custom.shipBy !== null;
    figures.passedUntil = isCut ? last.custom.shipBy.toISOString() : until.toISOString();
    transaction.inTransaction(function () {
        return measureFigures.storeMeasureFigures(figures);
    });
}

module.exports = noticePassedDeadlines;
