'use strict';

var durations = require('../platform/rules/durations');
var notice = require('../platform/rules/notice');
var waiting = require('../platform/waiting');
var movePreviousValues = require('../platform/movePreviousValues');
var previousValues = require('../platform/previousValues');
var shopSettings = require('../platform/shopSettings');
var runChosenActs = require('../reconciliation/runChosenActs');
var sweepOrders = require('../patches/sweepOrders');
var runAnswers = require('../cancellations/runAnswers');
var countOrders = require('../figures/countOrders');
var syncCancelRequests = require('../cancellations/syncCancelRequests');
var eraseFromFiles = require('../erasure/eraseFromFiles');
var removeUnattendedFiles = require('../erasure/removeUnattendedFiles');
var forgetTasks = require('../tasks/forgetTasks');
var handleWebhooks = require('../webhooks/handleWebhooks');
var takeKeptWebhooks = require('../webhooks/takeKeptWebhooks');
var enqueueReports = require('../shipments/enqueueReports');
var moveTracking = require('../shipments/moveTracking');
var handReportsOver = require('../shipments/handReportsOver');
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
var pollOrders = require('../shops/pollOrders');
var watchAppSecret = require('../shops/watchAppSecret');
var undoDueCancellation = require('../lifecycle/undoDueCancellation');
var connectWaitingShops = require('../shops/connectWaitingShops');
var forgetLeftovers = require('../shops/forgetLeftovers');
var takeOverConnections = require('../shops/takeOverConnections');
var measureShops = require('../figures/measureShops');
var watchWork = require('../operations/watchWork');
var recordOutcome = require('../tasks/recordOutcome');
var runPart = require('../platform/runPart');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../tasks/recordOutcome').TaskCounts} TaskCounts */

/** Orders whose dispatch deadlines one run reads, with ten calls. */
var DEADLINES_PER_RUN = 500;

/** Unproven orders per run; each takes one call for each shop. */
var PROVED_PER_RUN = 100;

/** Differences whose act one run carries out; an import waits for the site. */
var ACTS_PER_RUN = 100;

/** Orders that one run counts. */
var COUNTED_PER_RUN = 5000;

/** How long one run may wait at limits of TikTok, in milliseconds: less than half of the time between two runs. */
var WAITING_PER_RUN = 2 * durations.MINUTE;

/**
 * The results of one run.
 * @typedef {Object} CaughtUp
 * @property {number} adopted - Orders that were adopted, or whose patched status was applied.
 * @property {string[]} adoptFailed - Orders that could not be adopted.
 * @property {TaskCounts} webhooks
 * @property {TaskCounts} readings - What TikTok told in a form that could not be read.
 * @property {TaskCounts} answers - Buyers' requests to cancel.
 * @property {TaskCounts} reports
 * @property {TaskCounts} notify
 * @property {TaskCounts} oms
 * @property {Notice[]} problems - What of the run failed; the log has the details.
 */

/**
 * Catches up: adopts orders created elsewhere, makes tasks of what requests have marked as due, and runs the tasks. A
 * part that fails does not stop the others.
 * @param {number} maxTasks - tasks of each kind per run, so that a run stays short
 * @returns {CaughtUp}
 */
function catchUp(maxTasks) {
    var done = nothingDone();
    waiting.allowWaiting(WAITING_PER_RUN);
    previousValues.listPreviousKeys();
    var part = function (name, run) {
        return runPart(notice.notice('job.part.' + name), done.problems, run);
    };
    takeIn(part, done, maxTasks);
    exchange(part, done, maxTasks);
    tidyUp(part, maxTasks);
    tellPeople(part, done, maxTasks);
    return done;
}

/**
 * Runs one part. If it fails, the notice names it.
 * @typedef {(name: string, run: () => void) => void} Part
 */

/**
 * Adopts and prepares what others, requests and people have left.
 * @param {Part} part
 * @param {CaughtUp} done
 * @param {number} maxTasks
 */
function takeIn(part, done, maxTasks) {
    part('connections', takeOverConnections.takeOverConnections);
    part('waiting_shops', connectWaitingShops);
    part('copies', takeOverConnections.copyConnections);
    part('adopt', function () {
        var adopted = sweepOrders();
        done.adopted = adopted.changed;
        done.adoptFailed = adopted.failed;
    });
    part('posted_again', findPosted);
    part('app_secret', watchAppSecret);
    part('undo_cancellations', function () {
        return undoDueCancellation.undoAllDueCancellations(maxTasks);
    });
    part('handover', function () {
        return handReportsOver.handReportsOver(maxTasks);
    });
    // Before the reports, so that this run makes those that were chosen.
    part('differences', function () {
        return runChosenActs(ACTS_PER_RUN);
    });
}

/**
 * Tells TikTok and the OMS what is due, and reads what TikTok has changed.
 * @param {Part} part
 * @param {CaughtUp} done
 * @param {number} maxTasks
 */
function exchange(part, done, maxTasks) {
    // At a limit of TikTok the calls that come first are made: shipments, then answers to buyers that some wait for.
    if (shopSettings.reportersHere().indexOf('cartridge') >= 0) {
        part('due', function () {
            return enqueueReports(maxTasks);
        });
        part('report', function () {
            return runReports.runShipments(maxTasks, done.reports);
        });
        part('requests', function () {
            return note(done, syncCancelRequests.syncCancelRequests());
        });
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
    part('kept_webhooks', function () {
        return takeKeptWebhooks.takeKeptWebhooks(maxTasks);
    });
    part('webhooks', function () {
        return handleWebhooks.handleWebhooks(maxTasks, done.webhooks);
    });
    part('readings', function () {
        return handleWebhooks.readUnreadAgain(maxTasks, done.readings);
    });
    part('changed_orders', function () {
        return note(done, pollOrders.pollOrders());
    });
    part('notify', function () {
        return notifyFeed.runFeedNotices(maxTasks, done.notify);
    });
    part('prove', function () {
        return proveAdoptions(PROVED_PER_RUN);
    });
    part('deadlines', function () {
        return syncDeadlines(DEADLINES_PER_RUN);
    });
    // After the calls to TikTok, so that the OMS learns of cancellations from this run.
    part('oms', function () {
        return runOmsTasks(maxTasks, done.oms);
    });
    part('status_hook', function () {
        return tellStatusChanges.tellDueStatusChanges(maxTasks);
    });
}

/**
 * Erases, forgets and moves what has had its time.
 * @param {Part} part
 * @param {number} maxTasks
 */
function tidyUp(part, maxTasks) {
    part('erase', eraseFromFiles);
    part('old_files', removeUnattendedFiles);
    part('forget', function () {
        return forgetTasks(maxTasks);
    });
    part('leftovers', forgetLeftovers);
    part('retire', function () {
        return retireEntries(maxTasks);
    });
    part('move_values', function () {
        return movePreviousValues(maxTasks);
    });
    part('move_tracking', function () {
        return moveTracking(maxTasks);
    });
}

/**
 * Mails what needs a person, and counts for the pages.
 * @param {Part} part
 * @param {CaughtUp} done
 * @param {number} maxTasks
 */
function tellPeople(part, done, maxTasks) {
    part('settings', function () {
        return note(done, watchSettings.watchSettings());
    });
    part('holds', function () {
        return alertLongHolds(maxTasks);
    });
    part('mail', sendAlerts);
    part('passed', measureShops.noticePassedDeadlines);
    var counted = 0;
    part('count', function () {
        counted = countOrders.countOrders(COUNTED_PER_RUN);
    });
    part('measures', function () {
        return measureShops.sumMeasures(counted > 0);
    });
    part('late', watchWork.watchWork);
}

/**
 * @param {CaughtUp} done
 * @param {Notice[]} problems
 */
function note(done, problems) {
    problems.forEach(function (problem) {
        return done.problems.push(problem);
    });
}

/** @returns {CaughtUp} */
function nothingDone() {
    return {
        adopted: 0,
        adoptFailed: [],
        webhooks: recordOutcome.noTasks(),
        readings: recordOutcome.noTasks(),
        answers: recordOutcome.noTasks(),
        reports: recordOutcome.noTasks(),
        notify: recordOutcome.noTasks(),
        oms: recordOutcome.noTasks(),
        problems: []
    };
}

module.exports = {
    catchUp: catchUp
};
