'use strict';

var durations = require('../platform/rules/durations');
var clock = require('../platform/clock');
var jobRuns = require('../platform/jobRuns');
var tidyFeed = require('../feed/tidyFeed');
var tidyOmsBatch = require('../oms/tidyOmsBatch');

/** A job that has not run for so long no longer removes its files. */
var UNATTENDED_AFTER = 7 * durations.DAY;

/** How many days files are kept then: the default of the jobs' `KeptDays`. */
var KEPT_DAYS = 30;

/** Removes the old files of jobs that no longer run, for example after a change of the reporter. Jobs only. */
function removeUnattendedFiles() {
    if (hasStopped('TikTokShop-OrderFeed')) {
        tidyFeed(KEPT_DAYS);
    }
    if (hasStopped('TikTokShop-ImportOmsBatch')) {
        tidyOmsBatch(KEPT_DAYS);
    }
}

/**
 * A job that never ran has left no files.
 * @param {string} jobId
 * @returns {boolean}
 */
function hasStopped(jobId) {
    var run = jobRuns.lastRun(jobId);
    return run !== null && new Date(run.startedAt) < clock.fromNow(-UNATTENDED_AFTER);
}

module.exports = removeUnattendedFiles;
