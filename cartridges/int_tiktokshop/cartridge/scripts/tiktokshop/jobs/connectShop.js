'use strict';

var connectShop = require('../shops/connection/connectShop');
var notice = require('../platform/rules/notice');
var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');

/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */

var JOB = 'TikTokShop-ConnectShop';

/**
 * Job step custom.TikTokShopConnectShop: connects a shop where TikTok's authorization page cannot redirect to Business
 * Manager.
 * @param {StepParameters} parameters - `AuthCode`: the `code` in the address that TikTok redirected to; `DryRun`:
 *     whether to connect nothing
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    return jobRuns.runOrPlan(
        JOB,
        parameters,
        function () {
            return connect(parameters);
        },
        function () {
            return plan(parameters);
        }
    );
}

/**
 * A code works only once, so a plan cannot try it. The job is delivered with several words in place of the code.
 * @param {StepParameters} parameters
 * @returns {StepResult}
 */
function plan(parameters) {
    return /^\S+$/.test(job.textIn(parameters, 'AuthCode'))
        ? job.stepPlan([notice.notice('job.plan.connect')])
        : job.stepFailed([notice.notice('job.connect.failed', [notice.notice('connect.code_refused'), 'no_code'])]);
}

/**
 * @param {StepParameters} parameters
 * @returns {StepResult}
 */
function connect(parameters) {
    var connected = connectShop(job.textIn(parameters, 'AuthCode'), JOB, Infinity);
    if (!connected.ok) {
        return job.stepFailed([notice.notice('job.connect.failed', [connected.reason, connected.code])]);
    }
    var shops = connected.shops
        .map(function (shop) {
            return shop.name + ' (' + shop.region + ')';
        })
        .join(', ');
    return job.stepOk([notice.notice('job.connect.done', [shops])], { shops: connected.shops.length });
}

module.exports = {
    execute: execute
};
