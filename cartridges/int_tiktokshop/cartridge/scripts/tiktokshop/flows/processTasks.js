'use strict';

var ledger = require('../platform/ledger');
var log = require('../platform/log');
var settings = require('../platform/settings');
var tasks = require('../platform/tasks');
var adoptOrders = require('./adoptOrders');
var answerCancelRequests = require('./answerCancelRequests');
var countOrders = require('./countOrders');
var eachInTransaction = require('./eachInTransaction');
var findCancelRequests = require('./findCancelRequests');
var forgetTasks = require('./forgetTasks');
var handleWebhooks = require('./handleWebhooks');
var indexTracking = require('./indexTracking');
var notifyFeed = require('./notifyFeed');
var proveAdoptions = require('./proveAdoptions');
var readDeadlines = require('./readDeadlines');
var reportOrders = require('./reportOrders');
var runTasks = require('./runTasks');
var sendAlerts = require('./sendAlerts');
var tellOms = require('./tellOms');
var takeBackCancellation = require('./takeBackCancellation');
var watchWork = require('./watchWork');
var recordReport = require('./recordReport');

/** @typedef {import('../platform/ledger').LedgerEntry} LedgerEntry */
/** @typedef {import('./recordReport').TaskCounts} TaskCounts */

/** Orders whose deadlines are asked for in one run; ten calls. */
var DEADLINES_PER_RUN = 500;

/** Orders that wait for proof and are looked at in one run; a call for each and each shop. */
var PROVED_PER_RUN = 100;

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
 * @property {string[]} problems - Parts of the run that failed, and why as far as there are words for it; the log has
 *     more.
 */

/**
 * Catches up: adopts orders made elsewhere, makes tasks of what requests have marked as due, and makes the calls. Each
 * part runs, whatever has become of the others.
 * @param {number} maxTasks - tasks per run, so that a run stays short
 * @returns {ProcessedTasks}
 */
function processTasks(maxTasks) {
    var done = nothingDone();
    var part = function (name, run) {
        return runPart(done, name, run);
    };
    part('adopting orders', function () {
        var adopted = adoptOrders.adoptOrders();
        done.adopted = adopted.changed;
        done.adoptFailed = adopted.failed;
    });
    part('proving adoptions', function () {
        return proveAdoptions(PROVED_PER_RUN);
    });
    part('indexing tracking numbers', function () {
        return indexTracking(maxTasks);
    });
    part('handling webhooks', function () {
        return handleWebhooks(maxTasks, done.webhooks);
    });
    part('taking cancellations back', function () {
        return takeBackCancellation.takeBackCancellations(maxTasks);
    });
    part('telling TikTok of files', function () {
        return runTasks('notify-feed', maxTasks, notifyFeed.runNotifyTask, done.notify);
    });
    if (settings.reporter() === 'cartridge') {
        part('looking for cancellation requests', function () {
            done.problems = done.problems.concat(findCancelRequests.findCancelRequests());
        });
        part('answering cancellation requests', function () {
            return answerCancelRequests(maxTasks, done.answers);
        });
        part('finding what is due for TikTok', function () {
            return enqueueReports(maxTasks);
        });
        part('reporting to TikTok', function () {
            return reportOrders(maxTasks, done.reports);
        });
        part('reading deadlines', function () {
            return readDeadlines(DEADLINES_PER_RUN);
        });
    }
    // Last of the calls, so that the OMS hears of what was cancelled in this run.
    part('telling the OMS', function () {
        return tellOms.tellOms(maxTasks, done.oms);
    });
    part('forgetting old tasks', function () {
        return forgetTasks(maxTasks);
    });
    part('mailing alerts', sendAlerts);
    part('counting orders', function () {
        return countOrders.countOrders(COUNTED_PER_RUN);
    });
    part('looking for what is late', watchWork.watchWork);
    return done;
}

/** @returns {ProcessedTasks} */
function nothingDone() {
    return {
        adopted: 0,
        adoptFailed: [],
        webhooks: recordReport.noTasks(),
        answers: recordReport.noTasks(),
        reports: recordReport.noTasks(),
        notify: recordReport.noTasks(),
        oms: recordReport.noTasks(),
        problems: []
    };
}

/**
 * @param {ProcessedTasks} done
 * @param {string} name
 * @param {() => void} run
 */
function runPart(done, name, run) {
    try {
        run();
    } catch (e) {
        log.logOf('tasks').error(name + ': ' + log.describeError(e));
        done.problems.push(name + ' failed, see the log');
    }
}

/**
 * One task for each order: it reports whatever TikTok does not know when it runs.
 * @param {number} limit
 */
function enqueueReports(limit) {
    eachInTransaction(ledger.dueForReport(limit), function (externalOrderId) {
        return enqueueReport(ledger.findEntry(externalOrderId));
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
