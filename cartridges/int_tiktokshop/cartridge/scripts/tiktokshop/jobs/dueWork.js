'use strict';

var countOrders = require('../figures/countOrders');
var enqueueReports = require('../shipments/enqueueReports');
var handReportsOver = require('../shipments/handReportsOver');
var handleWebhooks = require('../webhooks/handleWebhooks');
var alertLongHolds = require('../lifecycle/alertLongHolds');
var undoDueCancellation = require('../lifecycle/undoDueCancellation');
var tellStatusChanges = require('../lifecycle/tellStatusChanges');
var proveAdoptions = require('../updates/proveAdoptions');
var giveUpAnswers = require('../cancellations/giveUpAnswers');
var runAnswers = require('../cancellations/runAnswers');
var notifyFeed = require('../feed/notifyFeed');
var runOmsTasks = require('../oms/runOmsTasks');
var runReports = require('../shipments/runReports');
var syncDeadlines = require('../shipments/syncDeadlines');

/** @typedef {import('./taskRun').Run} Run */

/** Orders whose dispatch deadlines one run reads, with ten calls. */
var DEADLINES_PER_RUN = 500;

/** Unproven orders per run; each takes one call for each shop. */
var PROVED_PER_RUN = 100;

/** Orders that one run counts. */
var COUNTED_PER_RUN = 5000;

/**
 * Prepares what is due, and makes the calls that come first at a limit of TikTok: shipments.
 * @param {Run} run
 */
function runUrgentParts(run) {
    var part = run.part;
    var done = run.done;
    var maxTasks = run.maxTasks;
    var isReporter = run.isReporter;
    part('undo_cancellations', function () {
        return undoDueCancellation.undoAllDueCancellations(maxTasks);
    });
    part('handover', function () {
        return handReportsOver.handReportsOver(maxTasks);
    });
    part('answers', function () {
        return giveUpAnswers(maxTasks, done.answers);
    });
    if (isReporter) {
        part('due', function () {
            return enqueueReports(maxTasks);
        });
        part('report', function () {
            return runReports.runShipments(maxTasks, done.reports);
        });
    }
}

/**
 * Answers buyers who want to cancel, reports what is still due, and handles webhooks.
 * @param {Run} run
 */
function runUsualParts(run) {
    var part = run.part;
    var done = run.done;
    var maxTasks = run.maxTasks;
    var isReporter = run.isReporter;
    if (isReporter) {
        part('answers', function () {
            return runAnswers(maxTasks, done.answers);
        });
        part('due', function () {
            return enqueueReports(maxTasks);
        });
        part('report', function () {
            return runReports.runReports(maxTasks, done.reports);
        });
    }
    part('webhooks', function () {
        return handleWebhooks.handleWebhooks(maxTasks, done.webhooks);
    });
    part('readings', function () {
        return handleWebhooks.readUnreadAgain(maxTasks, done.readings);
    });
}

/**
 * Does what may wait until the changes of this run are known: the OMS learns of their cancellations.
 * @param {Run} run
 */
function runClosingParts(run) {
    var part = run.part;
    var done = run.done;
    var maxTasks = run.maxTasks;
    part('notify', function () {
        return notifyFeed.runFeedNotices(maxTasks, done.notify);
    });
    part('prove', function () {
        return proveAdoptions(PROVED_PER_RUN);
    });
    part('deadlines', function () {
        return syncDeadlines(DEADLINES_PER_RUN);
    });
    part('oms', function () {
        return runOmsTasks(maxTasks, done.oms);
    });
    part('status_hook', function () {
        return tellStatusChanges.tellDueStatusChanges(maxTasks);
    });
    part('holds', function () {
        return alertLongHolds(maxTasks);
    });
    part('count', function () {
        done.counted = countOrders.countOrders(COUNTED_PER_RUN);
    });
}

module.exports = {
    runUrgentParts: runUrgentParts,
    runUsualParts: runUsualParts,
    runClosingParts: runClosingParts
};
