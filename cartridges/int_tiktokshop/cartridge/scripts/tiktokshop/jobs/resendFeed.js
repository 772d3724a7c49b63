'use strict';

var resendFeed = require('../operations/resendFeed');
var job = require('../platform/job');
var lists = require('../platform/rules/lists');
var notice = require('../platform/rules/notice');
var jobRuns = require('../platform/jobRuns');
var isoTime = require('../platform/rules/isoTime');
var settings = require('../platform/settings');

/** @typedef {import('../operations/resendFeed').ResentOrders} ResentOrders */
/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */

/**
 * Job step custom.TikTokShopResendFeed: makes orders due for the feed again after an outage.
 * @param {StepParameters} parameters - `Since`: when TikTok began to miss files, ISO 8601, for example
 *     `2026-11-23T10:00:00Z`
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    var since = job.textIn(parameters, 'Since');
    return jobRuns.runOrPlan(
        'TikTokShop-ResendFeed',
        parameters,
        function () {
            return withTime(since, function (time) {
                return resultOf(resendFeed.resendFeed(time));
            });
        },
        function () {
            return withTime(since, function (time) {
                return job.stepPlan([notice.notice('job.plan.resend', [resendFeed.planResending(time).due])]);
            });
        }
    );
}

/**
 * @param {string} since
 * @param {(time: Date) => StepResult} run
 * @returns {StepResult}
 */
function withTime(since, run) {
    var time = isoTime.parseIsoTime(since);
    if (time === null) {
        return job.stepFailed([notice.notice('job.resend.wrong', [since])]);
    }
    if (settings.reporter() !== 'feed') {
        return job.stepFailed([notice.notice('job.resend.nobody', [settings.reporter()])]);
    }
    return run(new Date(time));
}

/**
 * @param {ResentOrders} resent
 * @returns {StepResult}
 */
function resultOf(resent) {
    var counts = { exported: resent.due };
    var due = notice.notice('job.resend.due', [resent.due]);
    return resent.failed.length > 0
        ? job.stepFailed([due], counts, [notice.notice('job.resend.failed', [lists.someNames(resent.failed)])])
        : job.stepOk([due], counts);
}

module.exports = {
    execute: execute
};
