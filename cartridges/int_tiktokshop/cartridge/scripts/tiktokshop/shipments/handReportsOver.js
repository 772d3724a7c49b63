'use strict';

var alertMissingTracking = require('../lifecycle/alertMissingTracking');
var leaveToNextReporter = require('../lifecycle/leaveToNextReporter');
var orders = require('../lifecycle/store/orders');
var feedDue = require('../lifecycle/store/ledger/due/feedDue');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var reportDue = require('../lifecycle/store/ledger/due/reportDue');
var eachInTransaction = require('../platform/eachInTransaction');
var shopSettings = require('../platform/shopSettings');
var transaction = require('../platform/transaction');
var tasks = require('../tasks/store/tasks');
var dueTasks = require('../tasks/store/dueTasks');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../tasks/store/tasks').Task} Task */

/**
 * Hands over what became due while an order had another reporter. What the cartridge had to report goes to the feed,
 * and what the feed had to tell to the cartridge, because the job of the feed may no longer run. Operations are alerted
 * if the OMS is the reporter now.
 * @param {number} limit - orders, and tasks, of one run
 */
function handReportsOver(limit) {
    var reporters = shopSettings.reportersHere();
    if (
        reporters.some(function (reporter) {
            return reporter !== 'cartridge';
        })
    ) {
        handCartridgesOver(limit);
    }
    if (
        reporters.some(function (reporter) {
            return reporter !== 'feed';
        })
    ) {
        handFeedsOver(limit);
    }
}

/** @param {number} limit */
function handCartridgesOver(limit) {
    var entries = reportDue.dueForReport(limit).map(function (id) {
        return findEntry.findEntry(id);
    });
    eachInTransaction(entries.filter(isOfAnother), function (entry) {
        reportDue.endReportDue(entry);
        leaveToNext(entry);
    });
    eachInTransaction(dueTasks.dueTasks('report', limit), function (taskId) {
        var task = tasks.findTask(taskId);
        var entry = findEntry.findEntry(task.custom.externalOrderId || '');
        if (entry && isOfAnother(entry)) {
            tasks.markDone(task);
            leaveToNext(entry);
        }
    });
}

/** @param {LedgerEntry} entry */
function leaveToNext(entry) {
    leaveToFeed(entry);
    leaveToNextReporter.alertIfOmsReports(entry);
}

/** @param {number} limit */
function handFeedsOver(limit) {
    var entries = feedDue.leftByFeed(limit).map(function (id) {
        return findEntry.findEntry(id);
    });
    eachInTransaction(entries, leaveToNextReporter.leaveToNextReporter);
}

/**
 * The feed tells of the order of a task that is not the cartridge's own, if it is the reporter.
 * @param {Task} task
 */
function handOver(task) {
    transaction.inTransaction(function () {
        var entry = findEntry.findEntry(task.custom.externalOrderId || '');
        if (entry) {
            leaveToFeed(entry);
        }
    });
}

/**
 * The feed tells of an order, if it is the reporter; a person hears of what it cannot tell.
 * @param {LedgerEntry} entry
 */
function leaveToFeed(entry) {
    var order = orders.orderOf(entry);
    feedDue.markFeedDue(entry);
    if (order && shopSettings.reporterOf(entry.custom.shopId) === 'feed') {
        alertMissingTracking(order, entry);
    }
}

/**
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function isOfAnother(entry) {
    return shopSettings.reporterOf(entry.custom.shopId) !== 'cartridge';
}

module.exports = {
    handReportsOver: handReportsOver,
    handOver: handOver
};
