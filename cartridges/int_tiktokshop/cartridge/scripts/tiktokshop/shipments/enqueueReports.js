'use strict';

var reportDue = require('../lifecycle/store/ledger/due/reportDue');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var eachInTransaction = require('../platform/eachInTransaction');
var tasks = require('../tasks/store/tasks');
var taskIds = require('../tasks/rules/taskIds');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Makes a task for each order that has something to report: it reports what TikTok does not know when it runs.
 * @param {number} limit
 */
function enqueueReports(limit) {
    eachInTransaction(reportDue.dueForReport(limit), function (externalOrderId) {
        return enqueueFor(findEntry.findEntry(externalOrderId));
    });
}

/** @param {LedgerEntry} entry */
function enqueueFor(entry) {
    var externalOrderId = entry.custom.externalOrderId;
    reportDue.endReportDue(entry);
    tasks.enqueue(taskIds.reportTaskId(externalOrderId), 'report', {
        orderNo: entry.custom.orderNo || '',
        externalOrderId: externalOrderId,
        shopId: entry.custom.shopId || '',
        payload: {}
    });
}

module.exports = enqueueReports;
