'use strict';

var callCounts = require('../platform/outgoing/callCounts');
var previousRelease = require('../platform/previousRelease');
var movePreviousValues = require('../platform/movePreviousValues');
var runChosenActs = require('../reconciliation/runChosenActs');
var sweepOrders = require('../patches/sweepOrders');
var syncCancelRequests = require('../cancellations/syncCancelRequests');
var eraseFromFiles = require('../erasure/eraseFromFiles');
var removeUnattendedFiles = require('../erasure/removeUnattendedFiles');
var forgetTasks = require('../tasks/forgetTasks');
var takeKeptWebhooks = require('../webhooks/takeKeptWebhooks');
var moveTracking = require('../shipments/moveTracking');
var findPosted = require('../orders/findPosted');
var isWorkDue = require('../operations/isWorkDue');
var sendAlerts = require('../operations/sendAlerts');
var watchSettings = require('../safeguards/watchSettings');
var retireEntries = require('../lifecycle/retireEntries');
var pollOrders = require('../updates/pollOrders');
var watchAppSecret = require('../shops/connection/watchAppSecret');
var connectWaitingShops = require('../shops/connection/connectWaitingShops');
var forgetLeftovers = require('../shops/connection/forgetLeftovers');
var takeOverConnections = require('../shops/connection/takeOverConnections');
var noticePassedDeadlines = require('../figures/noticePassedDeadlines');
var sumMeasures = require('../figures/sumMeasures');
var watchWork = require('../operations/watchWork');
var taskRun = require('./taskRun');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./taskRun').CaughtUp} CaughtUp */
/** @typedef {import('./taskRun').Run} Run */

/** Differences whose act one run carries out; an import waits for the site. */
var ACTS_PER_RUN = 100;

/**
 * Catches up: adopts orders created elsewhere, makes tasks of what requests have marked as due, and runs the tasks. A
 * part that fails does not stop the others.
 * @param {number} maxTasks - tasks of each kind per run, so that a run stays short
 * @returns {CaughtUp}
 */
function catchUp(maxTasks) {
    var run = taskRun.beginRun(maxTasks);
    var wasHere = previousRelease.wasPreviousReleaseHere();
    if (wasHere) {
        run.part('connections', takeOverConnections.takeOverConnections);
    }
    takeIn(run);
    exchange(run);
    tidyUp(run);
    if (wasHere) {
        servePreviousRelease(run);
    }
    tellPeople(run);
    return run.done;
}

/**
 * Adopts and takes in what others, requests and people have left.
 * @param {Run} run
 */
function takeIn(run) {
    var part = run.part;
    var done = run.done;
    var maxTasks = run.maxTasks;
    part('waiting_shops', connectWaitingShops);
    part('adopt', function () {
        var adopted = sweepOrders();
        done.adopted = adopted.changed;
        done.adoptFailed = adopted.failed;
    });
    part('posted_again', findPosted);
    part('app_secret', watchAppSecret);
    part('kept_webhooks', function () {
        return takeKeptWebhooks.takeKeptWebhooks(maxTasks);
    });
    part('passed', noticePassedDeadlines);
    // Before the reports, so that this run makes those that were chosen.
    part('differences', function () {
        return runChosenActs(ACTS_PER_RUN);
    });
}

/**
 * Tells TikTok and the OMS what is due, and reads what TikTok has changed: its answers make more due.
 * @param {Run} run
 */
function exchange(run) {
    var result = worker(run);
    var whereDue = result.whereDue;
    var lookAgain = result.lookAgain;
    whereDue(function () {
        return dueWork().runUrgentParts(run);
    });
    if (run.isReporter) {
        var callsBefore = callCounts.callsMade();
        run.part('requests', function () {
            return note(run, syncCancelRequests.syncCancelRequests());
        });
        if (callCounts.callsMade() > callsBefore) {
            lookAgain();
        }
    }
    whereDue(function () {
        return dueWork().runUsualParts(run);
    });
    run.part('changed_orders', function () {
        return note(run, pollOrders(lookAgain));
    });
    whereDue(function () {
        return dueWork().runClosingParts(run);
    });
}

/**
 * Runs parts that work on what is due.
 * @typedef {Object} Worker
 * @property {(parts: () => void) => void} whereDue - Runs parts if anything is due.
 * @property {() => void} lookAgain - TikTok has told something that may have made more due.
 */

/**
 * A worker that looks again, where nothing was due, only after news of TikTok. Where it cannot be found out whether
 * anything is due, the parts run, and each fails for itself.
 * @param {Run} run
 * @returns {Worker}
 */
function worker(run) {
    var isDue = true;
    return {
        lookAgain: function () {
            isDue = true;
        },
        whereDue: function (parts) {
            if (isDue) {
                run.part('due', function () {
                    isDue = isWorkDue(run.reporters);
                });
            }
            if (isDue) {
                parts();
            }
        }
    };
}

/**
 * The parts that work on what is due. Most runs need none of their scripts, so these are loaded with the first.
 * @returns {typeof import('./dueWork')}
 */
function dueWork() {
    return require('./dueWork');
}

/**
 * Erases and forgets what has had its time.
 * @param {Run} run
 */
function tidyUp(run) {
    var part = run.part;
    var maxTasks = run.maxTasks;
    var isFirstInHour = run.isFirstInHour;
    part('erase', eraseFromFiles);
    part('forget', function () {
        return forgetTasks(maxTasks);
    });
    part('retire', function () {
        return retireEntries(maxTasks);
    });
    if (isFirstInHour) {
        part('old_files', removeUnattendedFiles);
        part('leftovers', forgetLeftovers);
    }
}

/**
 * Copies for the previous release what it needs on the way back, and moves what it has stored when it no longer needs
 * that.
 * @param {Run} run
 */
function servePreviousRelease(run) {
    var part = run.part;
    var maxTasks = run.maxTasks;
    part('copies', takeOverConnections.copyConnections);
    part('move_values', function () {
        return movePreviousValues(maxTasks);
    });
    part('move_tracking', function () {
        return moveTracking(maxTasks);
    });
}

/**
 * Mails what needs a person, and counts for the pages.
 * @param {Run} run
 */
function tellPeople(run) {
    var part = run.part;
    var done = run.done;
    part('settings', function () {
        return note(run, watchSettings.watchSettings());
    });
    part('mail', sendAlerts);
    part('measures', function () {
        return sumMeasures(done.counted > 0);
    });
    part('late', watchWork.watchWork);
}

/**
 * @param {Run} run
 * @param {Notice[]} problems
 */
function note(run, problems) {
    problems.forEach(function (problem) {
        run.done.problems.push(problem);
    });
}

module.exports = {
    catchUp: catchUp
};
