'use strict';

var syncOrderEvents = require('../oms/syncOrderEvents');
var notice = require('../platform/rules/notice');
var eventsText = require('./eventsText');
var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');

/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */

/**
 * Job step custom.TikTokShopPullOmsStatus: fetches and applies the events of the OMS.
 * @param {StepParameters} parameters - `MaxPages`: pages per run, each with up to 100 events
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    return jobRuns.runOrPlan(
        'TikTokShop-PullOmsStatus',
        parameters,
        function () {
            return pull(parameters);
        },
        plan
    );
}

/** @returns {StepResult} */
function plan() {
    var ready = syncOrderEvents.countReadyEvents();
    return ready.problem
        ? job.stepFailed([ready.problem])
        : job.stepPlan([notice.notice('job.plan.events', [ready.events])]);
}

/**
 * @param {StepParameters} parameters
 * @returns {StepResult}
 */
function pull(parameters) {
    var pulled = syncOrderEvents.syncOrderEvents(job.numberIn(parameters, 'MaxPages', 100));
    var counts = { applied: pulled.applied, unchanged: pulled.unchanged, rejected: pulled.rejected };
    var summary = eventsText.eventsText(pulled);
    if (pulled.problem) {
        return job.stepFailed(summary, counts, [pulled.problem]);
    }
    var remarks = pulled.remark ? [pulled.remark] : [];
    return pulled.rejected > 0
        ? job.stepFailed(summary, counts, [notice.notice('job.pull.see_log')].concat(remarks))
        : job.stepOk(summary, counts, remarks);
}

module.exports = {
    execute: execute
};
