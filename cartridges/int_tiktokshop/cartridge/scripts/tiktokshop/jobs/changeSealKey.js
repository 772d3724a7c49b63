'use strict';

var changeSealKey = require('../lifecycle/changeSealKey');
var job = require('../platform/job');
var lists = require('../platform/rules/lists');
var notice = require('../platform/rules/notice');
var planJobs = require('../operations/planJobs');
var jobRuns = require('../platform/jobRuns');

/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */

/**
 * Job step custom.TikTokShopChangeSealKey: changes the key of the seals, and seals every order anew.
 * @param {StepParameters} parameters - `DryRun`: whether to change nothing
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    return jobRuns.runOrPlan('TikTokShop-ChangeSealKey', parameters, change, function () {
        return job.stepPlan(planJobs.planSealKey());
    });
}

/** @returns {StepResult} */
function change() {
    var changed = changeSealKey();
    var looked = notice.notice('job.seal.looked', [changed.sealed]);
    return changed.failed.length > 0
        ? job.stepFailed([looked], {}, [notice.notice('job.seal.failed', [lists.someNames(changed.failed)])])
        : job.stepOk([looked], {}, [notice.notice('job.seal.done')]);
}

module.exports = {
    execute: execute
};
