'use strict';

var jobRuns = require('../platform/jobRuns');
var notice = require('../platform/rules/notice');
var runPart = require('../platform/runPart');
var shopSettings = require('../platform/shopSettings');
var recordOutcome = require('../tasks/recordOutcome');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/settings').Reporter} Reporter */
/** @typedef {import('../tasks/recordOutcome').TaskCounts} TaskCounts */

/**
 * The results of one run of TikTokShop-ProcessTasks.
 * @typedef {Object} CaughtUp
 * @property {number} adopted - Orders that were adopted, or whose patched status was applied.
 * @property {string[]} adoptFailed - Orders that could not be adopted.
 * @property {TaskCounts} webhooks
 * @property {TaskCounts} readings - What TikTok told in a form that could not be read.
 * @property {TaskCounts} answers - Buyers' requests to cancel.
 * @property {TaskCounts} reports
 * @property {TaskCounts} notify
 * @property {TaskCounts} oms
 * @property {number} counted - Orders that were counted again.
 * @property {Notice[]} problems - The parts of the run that failed; the log has the details.
 */

/**
 * One run of TikTokShop-ProcessTasks.
 * @typedef {Object} Run
 * @property {CaughtUp} done
 * @property {number} maxTasks - Tasks of each kind at most.
 * @property {Reporter[]} reporters
 * @property {boolean} isReporter - Whether the cartridge is the reporter of some orders.
 * @property {boolean} isFirstInHour - Whether the last run was in another hour.
 * @property {(name: string, work: () => void) => void} part - Runs one part. If it fails, a notice names it, and the
 *     others still run.
 */

/**
 * Begins a run.
 * @param {number} maxTasks
 * @returns {Run}
 */
function beginRun(maxTasks) {
    var done = nothingDone();
    var reporters = shopSettings.reportersHere();
    return {
        done: done,
        maxTasks: maxTasks,
        reporters: reporters,
        isFirstInHour: jobRuns.isFirstInHour('TikTokShop-ProcessTasks'),
        isReporter: reporters.indexOf('cartridge') >= 0,
        part: function (name, work) {
            return runPart(notice.notice('job.part.' + name), done.problems, work);
        }
    };
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
        counted: 0,
        problems: []
    };
}

module.exports = {
    beginRun: beginRun
};
