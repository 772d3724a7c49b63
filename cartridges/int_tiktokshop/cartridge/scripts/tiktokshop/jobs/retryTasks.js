'use strict';

var retryTasks = require('../tasks/retryTasks');
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
            ? job.stepOk('1 task is due again')
            : job.stepFailed('There is no task ' + taskId + ' that was given up');
    }
    var kind = String(parameters.Kind || '');
    return job.stepOk(retryTasks.retryDeadLetters(kind, Number(parameters.MaxTasks) || 1000) + ' tasks are due again');
}

module.exports = {
    execute: execute
};
