'use strict';

var clock = require('./clock');
var storedValues = require('./storedValues');
var job = require('./job');
var log = require('./log');
var answerFile = require('./outgoing/answerFile');
var callCounts = require('./outgoing/callCounts');
var noticeText = require('./noticeText');
var inOperationsLanguage = require('./inOperationsLanguage');
var previousRelease = require('./previousRelease');
var durations = require('./rules/durations');
var notice = require('./rules/notice');
var transaction = require('./transaction');
var waiting = require('./waiting');

/** @typedef {import('./job').StepCounts} StepCounts */
/** @typedef {import('./job').StepParameters} StepParameters */
/** @typedef {import('./job').StepResult} StepResult */
/** @typedef {import('./rules/notice').Notice} Notice */

/**
 * The record of a job's last run.
 * @typedef {Object} JobRun
 * @property {string} startedAt - ISO 8601 UTC.
 * @property {number} milliseconds
 * @property {boolean} isOk
 * @property {string} message - In the words of the job's log.
 * @property {string[]} [summary] - The parts of the message as stored notices; missing where a step threw, and in runs
 *     of older versions.
 * @property {string[]} [remarks]
 * @property {StepCounts} counts
 */

/**
 * A run that is being recorded.
 * @typedef {Object} Recording
 * @property {string} jobId
 * @property {boolean} isDry - Whether the step changes nothing: then its result is kept as the plan of the job.
 * @property {Date} startedAt
 */

/** How long one run may wait at limits of calls, in milliseconds: less than half of the time between two runs. */
var WAITING_PER_RUN = 2 * durations.MINUTE;

/** Characters kept of a message; the job's log has all of it. */
var KEPT = 1000;

/** Characters of a time until the end of its hour. */
var HOUR_LENGTH = 'YYYY-MM-DDTHH'.length;

/** Notices of a run that are kept. */
var KEPT_NOTICES = 10;

/**
 * Runs a job's step, which may wait at limits of calls, and records time, duration, result and calls to TikTok, also
 * when the step throws.
 * @param {string} jobId - for example `TikTokShop-OrderFeed`
 * @param {() => StepResult} step
 * @returns {dw.system.Status}
 */
function recordStep(jobId, step) {
    return record({ jobId: jobId, isDry: false, startedAt: clock.now() }, step);
}

/**
 * As `recordStep`; with the parameter `DryRun` says what the step would do: in its message, the log and Business
 * Manager.
 * @param {string} jobId
 * @param {StepParameters} parameters
 * @param {() => StepResult} run
 * @param {() => StepResult} [plan] - reads what is due, and changes nothing; missing where the run itself obeys
 *     `DryRun`
 * @returns {dw.system.Status}
 */
function runOrPlan(jobId, parameters, run, plan) {
    if (plan === undefined) {
        plan = run;
    }
    var isDry = job.isOn(parameters, 'DryRun');
    return record({ jobId: jobId, isDry: isDry, startedAt: clock.now() }, isDry ? plan : run);
}

/**
 * @param {Recording} recording
 * @param {() => StepResult} step
 * @returns {dw.system.Status}
 */
function record(recording, step) {
    waiting.allowWaiting(WAITING_PER_RUN);
    begin(recording);
    try {
        var result = step();
        var told = inOperationsLanguage(function () {
            return job.stepText(result);
        });
        remember(recording, result, told);
        if (recording.isDry) {
            log.logOf('job').warn(recording.jobId + ', dry run: ' + told);
        }
        return job.stepStatus(result, told);
    } catch (e) {
        remember(recording, job.stepFailed([]), log.describeError(e));
        throw e;
    } finally {
        callCounts.storeCalls();
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
 * Whether the last run of a job began in another hour, or there was none.
 * @param {string} jobId
 * @returns {boolean}
 */
function isFirstInHour(jobId) {
    var last = lastRun(jobId);
    return last === null || last.startedAt.slice(0, HOUR_LENGTH) !== clock.isoNow().slice(0, HOUR_LENGTH);
}

/**
 * What a job would have done when it was last run with `DryRun`; null before the first such run.
 * @param {string} jobId
 * @returns {JobRun | null}
 */
function lastPlan(jobId) {
    return storedValues.getRecord(planKeyOf(jobId), null);
}

/**
 * The message of a run in the words of its reader.
 * @param {JobRun} run
 * @returns {string}
 */
function runText(run) {
    var words = job.joinStepText(
        (run.summary || []).map(noticeText.textOfStored),
        (run.remarks || []).map(noticeText.textOfStored)
    );
    return words === '' ? run.message : words;
}

/**
 * Has the run check the length of answers if the last one recorded no result, and notes that it begins unless it is
 * dry. Never throws: a failure is logged.
 * @param {Recording} recording
 */
function begin(recording) {
    var jobId = recording.jobId;
    var isDry = recording.isDry;
    var startedAt = recording.startedAt;
    var key = begunKeyOf(jobId);
    try {
        previousRelease.findPreviousValues();
        answerFile.readByFile(jobId, storedValues.getValue(key) !== '');
        if (!isDry) {
            transaction.inTransaction(function () {
                return storedValues.storeValue(key, startedAt.toISOString());
            });
        }
    } catch (e) {
        log.logOf('job').warn(key + ': the beginning of the run was not recorded: ' + log.describeError(e));
    }
}

/**
 * Records a run. Never throws: a failure is logged.
 * @param {Recording} recording
 * @param {StepResult} result
 * @param {string} message
 */
function remember(recording, result, message) {
    var jobId = recording.jobId;
    var isDry = recording.isDry;
    var startedAt = recording.startedAt;
    var key = isDry ? planKeyOf(jobId) : keyOf(jobId);
    var run = {
        startedAt: startedAt.toISOString(),
        milliseconds: clock.now().getTime() - startedAt.getTime(),
        isOk: result.isOk,
        message: message.substring(0, KEPT),
        summary: result.summary.map(notice.storedNotice),
        remarks: keptNotices(result.remarks).map(notice.storedNotice),
        counts: result.counts
    };
    try {
        transaction.inTransaction(function () {
            storedValues.storeRecord(key, run);
            if (!isDry) {
                storedValues.storeValue(begunKeyOf(jobId), answerFile.hasLeftAnswer() ? run.startedAt : '');
            }
        });
    } catch (e) {
        log.logOf('job').warn(key + ': the run was not recorded: ' + log.describeError(e));
    }
}

/**
 * The first notices of a run, and how many more there were.
 * @param {Notice[]} notices
 * @returns {Notice[]}
 */
function keptNotices(notices) {
    var kept = notices.slice(0, KEPT_NOTICES);
    return notices.length > KEPT_NOTICES
        ? kept.concat(notice.notice('job.more', [notices.length - KEPT_NOTICES]))
        : kept;
}

/**
 * @param {string} jobId
 * @returns {string}
 */
function keyOf(jobId) {
    return 'job-' + jobId;
}

/**
 * @param {string} jobId
 * @returns {string}
 */
function planKeyOf(jobId) {
    return 'plan-' + jobId;
}

/**
 * @param {string} jobId
 * @returns {string}
 */
function begunKeyOf(jobId) {
    return 'begun-' + jobId;
}

module.exports = {
    recordStep: recordStep,
    runOrPlan: runOrPlan,
    lastRun: lastRun,
    isFirstInHour: isFirstInHour,
    lastPlan: lastPlan,
    runText: runText,
    keptNotices: keptNotices
};
