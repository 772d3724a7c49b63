'use strict';

var log = require('../platform/log');
var settings = require('../platform/settings');
var sweepOrders = require('../patches/sweepOrders');
var answerCancelRequests = require('../cancellations/answerCancelRequests');
var countOrders = require('../operations/countOrders');
var findCancelRequests = require('../cancellations/findCancelRequests');
var forgetTasks = require('../tasks/forgetTasks');
var handleWebhooks = require('../webhooks/handleWebhooks');
var enqueueReports = require('../shipments/enqueueReports');
var indexTracking = require('../shipments/indexTracking');
var notifyFeed = require('../feed/notifyFeed');
var proveAdoptions = require('../identity/proveAdoptions');
var readDeadlines = require('../shipments/readDeadlines');
var reportOrders = require('../shipments/reportOrders');
var runTasks = require('../tasks/runTasks');
var sendAlerts = require('../operations/sendAlerts');
var tellOms = require('../oms/tellOms');
var takeBackCancellation = require('../lifecycle/takeBackCancellation');
var watchWork = require('../operations/watchWork');
var recordReport = require('../tasks/recordReport');

/** @typedef {import('../tasks/recordReport').TaskCounts} TaskCounts */

/** Orders whose dispatch deadlines one run reads, with ten calls. */
var DEADLINES_PER_RUN = 500;

/** Unproven orders per run; each takes one call for each shop. */
var PROVED_PER_RUN = 100;

/** Orders that one run counts. */
var COUNTED_PER_RUN = 5000;

/**
 * The results of one run.
 * @typedef {Object} CaughtUp
 * @property {number} adopted - Orders that were adopted, or whose patched status was applied.
 * @property {string[]} adoptFailed - Orders that could not be adopted.
 * @property {TaskCounts} webhooks
 * @property {TaskCounts} answers - Buyers' requests to cancel.
 * @property {TaskCounts} reports
 * @property {TaskCounts} notify
 * @property {TaskCounts} oms
 * @property {string[]} problems - Parts of the run that failed, in words; the log has the details.
 */

/**
 * Catches up: adopts orders created elsewhere, makes tasks of what requests have marked as due, and runs the tasks. A
 * part that fails does not stop the others.
 * @param {number} maxTasks - tasks of each kind per run, so that a run stays short
 * @returns {CaughtUp}
 */
function catchUp(maxTasks) {
    var done = nothingDone();
    var part = function (name, run) {
        return runPart(done, name, run);
    };
    part('adopting orders', function () {
        var adopted = sweepOrders();
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
    // After the calls to TikTok, so that the OMS learns of cancellations from this run.
    part('telling the OMS', function () {
        return tellOms(maxTasks, done.oms);
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

/** @returns {CaughtUp} */
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
 * @param {CaughtUp} done
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

module.exports = {
    catchUp: catchUp
};
