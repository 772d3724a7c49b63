'use strict';

var log = require('../platform/log');
var movePreviousValues = require('../platform/movePreviousValues');
var settings = require('../platform/settings');
var sweepOrders = require('../patches/sweepOrders');
var runAnswers = require('../cancellations/runAnswers');
var countOrders = require('../operations/countOrders');
var syncCancelRequests = require('../cancellations/syncCancelRequests');
var eraseFromFiles = require('../erasure/eraseFromFiles');
var removeUnattendedFiles = require('../erasure/removeUnattendedFiles');
var forgetTasks = require('../tasks/forgetTasks');
var handleWebhooks = require('../webhooks/handleWebhooks');
var enqueueReports = require('../shipments/enqueueReports');
var indexTracking = require('../shipments/indexTracking');
var notifyFeed = require('../feed/notifyFeed');
var proveAdoptions = require('../identity/proveAdoptions');
var findPosted = require('../orders/findPosted');
var syncDeadlines = require('../shipments/syncDeadlines');
var runReports = require('../shipments/runReports');
var sendAlerts = require('../operations/sendAlerts');
var runOmsTasks = require('../oms/runOmsTasks');
var alertLongHolds = require('../lifecycle/alertLongHolds');
var tellStatusChanges = require('../lifecycle/tellStatusChanges');
var watchSettings = require('../safeguards/watchSettings');
var retireEntries = require('../lifecycle/retireEntries');
var undoDueCancellation = require('../lifecycle/undoDueCancellation');
var watchWork = require('../operations/watchWork');
var recordOutcome = require('../tasks/recordOutcome');

/** @typedef {import('../tasks/recordOutcome').TaskCounts} TaskCounts */

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
    part('looking for orders that were posted again', findPosted);
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
        return undoDueCancellation.undoAllDueCancellations(maxTasks);
    });
    part('telling TikTok of files', function () {
        return notifyFeed.runFeedNotices(maxTasks, done.notify);
    });
    if (settings.reporter() === 'cartridge') {
        part('looking for cancellation requests', function () {
            done.problems = done.problems.concat(syncCancelRequests.syncCancelRequests());
        });
        part('answering cancellation requests', function () {
            return runAnswers(maxTasks, done.answers);
        });
        part('finding what is due for TikTok', function () {
            return enqueueReports(maxTasks);
        });
        part('reporting to TikTok', function () {
            return runReports(maxTasks, done.reports);
        });
        part('reading deadlines', function () {
            return syncDeadlines(DEADLINES_PER_RUN);
        });
    }
    // After the calls to TikTok, so that the OMS learns of cancellations from this run.
    part('telling the OMS', function () {
        return runOmsTasks(maxTasks, done.oms);
    });
    part('telling the hook of statuses', function () {
        return tellStatusChanges.tellDueStatusChanges(maxTasks);
    });
    part('erasing buyers from files', eraseFromFiles);
    part('removing old files', removeUnattendedFiles);
    part('forgetting old tasks', function () {
        return forgetTasks(maxTasks);
    });
    part('retiring entries of finished orders', function () {
        return retireEntries(maxTasks);
    });
    part('moving values of the previous release', function () {
        return movePreviousValues(maxTasks);
    });
    part('looking at settings', function () {
        done.problems = done.problems.concat(watchSettings.watchSettings());
    });
    part('looking for orders that are held too long', function () {
        return alertLongHolds(maxTasks);
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
        webhooks: recordOutcome.noTasks(),
        answers: recordOutcome.noTasks(),
        reports: recordOutcome.noTasks(),
        notify: recordOutcome.noTasks(),
        oms: recordOutcome.noTasks(),
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
