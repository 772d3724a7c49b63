'use strict';

var feedDue = require('../lifecycle/store/ledger/due/feedDue');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var reportDue = require('../lifecycle/store/ledger/due/reportDue');
var eachInTransaction = require('../platform/eachInTransaction');
var shopSettings = require('../platform/shopSettings');
var transaction = require('../platform/transaction');
var tasks = require('../tasks/store/tasks');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../tasks/store/tasks').Task} Task */

/**
 * Hands reports over that became due while the cartridge was the reporter, and are no longer its own: the feed tells
 * TikTok of these orders, if it is the reporter now.
 * @param {number} limit - orders, and tasks, of one run
 */
function handReportsOver(limit) {
    if (
        shopSettings.reportersHere().every(function (reporter) {
            return reporter === 'cartridge';
        })
    ) {
        return;
    }
    var entries = reportDue.dueForReport(limit).map(function (id) {
        return findEntry.findEntry(id);
    });
    eachInTransaction(entries.filter(isElsewhere), function (entry) {
        entry.custom.reportDue = false;
        feedDue.markFeedDue(entry);
    });
    eachInTransaction(tasks.dueTasks('report', limit), function (taskId) {
        var task = tasks.findTask(taskId);
        var entry = findEntry.findEntry(task.custom.externalOrderId || '');
        if (entry && isElsewhere(entry)) {
            tasks.markDone(task);
            feedDue.markFeedDue(entry);
        }
    });
}

/**
 * The feed tells of the order of a task that is not the cartridge's own, if it is the reporter.
 * @param {Task} task
 */
function handOver(task) {
    transaction.inTransaction(function () {
        var entry = findEntry.findEntry(task.custom.externalOrderId || '');
        if (entry) {
            feedDue.markFeedDue(entry);
        }
    });
}

/**
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function isElsewhere(entry) {
    return shopSettings.reporterOf(entry.custom.shopId) !== 'cartridge';
}

module.exports = {
    handReportsOver: handReportsOver,
    handOver: handOver
};
