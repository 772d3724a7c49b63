'use strict';

var retryTasks = require('../tasks/retryTasks');
var notice = require('../platform/rules/notice');
var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');

/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */

/**
 * Job step custom.TikTokShopRetryTasks: makes dead letters due again once their cause is removed.
 * @param {StepParameters} parameters - `TaskId`: one task; otherwise `Kind`: all of a kind; otherwise all. `MaxTasks`:
 *     tasks per run
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    return jobRuns.recordStep('TikTokShop-RetryTasks', function () {
        return retry(parameters);
    });
}

/**
 * @param {StepParameters} parameters
 * @returns {StepResult}
 */
function retry(parameters) {
    var taskId = String(parameters.TaskId || '');
    if (taskId !== '') {
        return retryTasks.retryTask(taskId)
            ? job.stepOk([notice.notice('job.retry.done', [1])])
            : job.stepFailed([notice.notice('job.retry.none', [taskId])]);
    }
    var kind = String(parameters.Kind || '');
    var retried = retryTasks.retryDeadLetters(kind, Number(parameters.MaxTasks) || 1000);
    return job.stepOk([notice.notice('job.retry.done', [retried])]);
}

module.exports = {
    execute: execute
};
