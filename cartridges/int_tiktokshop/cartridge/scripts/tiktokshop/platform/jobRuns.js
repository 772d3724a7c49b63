'use strict';

var clock = require('./clock');
var storedValues = require('./storedValues');
var job = require('./job');
var log = require('./log');
var transaction = require('./transaction');

/** @typedef {import('./job').StepCounts} StepCounts */
/** @typedef {import('./job').StepResult} StepResult */

/**
 * The record of a job's last run.
 * @typedef {Object} JobRun
 * @property {string} startedAt - ISO 8601 UTC.
 * @property {number} milliseconds
 * @property {boolean} isOk
 * @property {string} message
 * @property {StepCounts} counts
 */

/** Characters kept of a message; the job's log has all of it. */
var KEPT = 1000;

/**
 * Runs a job's step and records time, duration and result, also when the step throws.
 * @param {string} jobId - for example `TikTokShop-OrderFeed`
 * @param {() => StepResult} step
 * @returns {dw.system.Status}
 */
function recordStep(jobId, step) {
    var startedAt = clock.now();
    try {
        var result = step();
        remember(jobId, startedAt, result);
        return job.stepStatus(result);
    } catch (e) {
        remember(jobId, startedAt, { isOk: false, message: log.describeError(e), counts: {} });
        throw e;
    }
}

/**
 * The last run of a job; null before the first.
 * @param {string} jobId
 * @returns {JobRun | null}
 */
function lastRun(jobId) {
    return storedValues.getRecord(keyOf(jobId), null);
}

/**
 * Records a run. Never throws: a failure is logged.
 * @param {string} jobId
 * @param {Date} startedAt
 * @param {StepResult} result
 */
function remember(jobId, startedAt, result) {
    var run = {
        startedAt: startedAt.toISOString(),
        milliseconds: clock.now().getTime() - startedAt.getTime(),
        isOk: result.isOk,
        message: result.message.substring(0, KEPT),
        counts: result.counts
    };
    try {
        transaction.inTransaction(function () {
            return storedValues.storeRecord(keyOf(jobId), run);
        });
    } catch (e) {
        log.logOf('job').warn(jobId + ': the run was not recorded: ' + log.describeError(e));
    }
}

/**
 * @param {string} jobId
 * @returns {string}
 */
function keyOf(jobId) {
    return 'job-' + jobId;
}

module.exports = {
    recordStep: recordStep,
    lastRun: lastRun
};
