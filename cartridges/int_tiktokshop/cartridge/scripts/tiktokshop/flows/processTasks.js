'use strict';

var ledger = require('../platform/ledger');
var settings = require('../platform/settings');
var tasks = require('../platform/tasks');
var inTransaction = require('../platform/transaction');
var adoptOrders = require('./adoptOrders');
var answerCancelRequests = require('./answerCancelRequests');
var countOrders = require('./countOrders');
var findCancelRequests = require('./findCancelRequests');
var forgetTasks = require('./forgetTasks');
var handleWebhooks = require('./handleWebhooks');
var indexTracking = require('./indexTracking');
var notifyFeed = require('./notifyFeed');
var readDeadlines = require('./readDeadlines');
var reportOrders = require('./reportOrders');
var runTasks = require('./runTasks');
var sendAlerts = require('./sendAlerts');
var tellOms = require('./tellOms');
var watchWork = require('./watchWork');
var recordReport = require('./recordReport');

/** @typedef {import('../platform/ledger').LedgerEntry} LedgerEntry */
/** @typedef {import('./recordReport').TaskCounts} TaskCounts */

/** Orders whose deadlines are asked for in one run; ten calls. */
var DEADLINES_PER_RUN = 500;

/** Orders that are counted again in one run. */
var COUNTED_PER_RUN = 5000;

/**
 * What one run has done.
 * @typedef {Object} ProcessedTasks
 * @property {number} adopted - Orders that were adopted, or whose patched status was applied.
 * @property {string[]} adoptFailed - Orders that could not be adopted.
 * @property {TaskCounts} webhooks
 * @property {TaskCounts} answers - Requests of buyers to cancel.
 * @property {TaskCounts} reports
 * @property {TaskCounts} notify
 * @property {TaskCounts} oms
 */

/**
 * Catches up: adopts orders made elsewhere, makes tasks of what requests have marked as due, and makes the calls.
 * @param {number} maxTasks - tasks per run, so that a run stays short
 * @returns {ProcessedTasks}
 */
function processTasks(maxTasks) {
    var adopted = adoptOrders();
    indexTracking(maxTasks);
    var webhooks = handleWebhooks(maxTasks);
    var notify = runTasks('notify-feed', maxTasks, notifyFeed.runNotifyTask);
    var answers = recordReport.noTasks();
    var reports = recordReport.noTasks();
    if (settings.reporter() === 'cartridge') {
        findCancelRequests.findCancelRequests();
        answers = answerCancelRequests(maxTasks);
        enqueueReports(maxTasks);
        reports = reportOrders(maxTasks);
        readDeadlines(DEADLINES_PER_RUN);
    }
    // Last, so that the OMS hears of what was cancelled in this run.
    var oms = tellOms.tellOms(maxTasks);
    forgetTasks(maxTasks);
    sendAlerts();
    countOrders.countOrders(COUNTED_PER_RUN);
    watchWork.watchWork();
    return {
        adopted: adopted.changed,
        adoptFailed: adopted.failed,
        webhooks: webhooks,
        answers: answers,
        reports: reports,
        notify: notify,
        oms: oms
    };
}

/**
 * One task for each order: it reports whatever TikTok does not know when it runs.
 * @param {number} limit
 */
function enqueueReports(limit) {
    ledger.dueForReport(limit).forEach(function (externalOrderId) {
        inTransaction(function () {
            return enqueueReport(ledger.findEntry(externalOrderId));
        });
    });
}

/** @param {LedgerEntry} entry */
function enqueueReport(entry) {
    var externalOrderId = entry.custom.externalOrderId;
    entry.custom.reportDue = false;
    tasks.enqueue('report-' + externalOrderId, 'report', {
        orderNo: entry.custom.orderNo || '',
        externalOrderId: externalOrderId,
        shopId: entry.custom.shopId || '',
        payload: {}
    });
}

module.exports = processTasks;
