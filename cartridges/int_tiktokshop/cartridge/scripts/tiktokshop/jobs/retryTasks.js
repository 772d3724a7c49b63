'use strict';

var retryTasks = require('../tasks/retryTasks');
var notice = require('../platform/rules/notice');
var job = require('../platform/job');
var planJobs = require('../operations/planJobs');
var jobRuns = require('../platform/jobRuns');

/** @typedef {import('../tasks/retryTasks').RetriedKind} RetriedKind */
/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */

/**
 * Job step custom.TikTokShopRetryTasks: makes dead letters due again once their cause is removed.
 * @param {StepParameters} parameters - `TaskId`: one task; otherwise `Kind`: all of a kind; otherwise all. `MaxTasks`:
 *     tasks per run
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    return jobRuns.runOrPlan(
        'TikTokShop-RetryTasks',
        parameters,
        function () {
            return retry(parameters);
        },
        function () {
            return job.stepPlan(
                planJobs.planRetry(job.textIn(parameters, 'TaskId'), kindOf(parameters), mostOf(parameters))
            );
        }
    );
}

/**
 * @param {StepParameters} parameters
 * @returns {RetriedKind}
 */
function kindOf(parameters) {
    return job.textIn(parameters, 'Kind');
}

/**
 * @param {StepParameters} parameters
 * @returns {number}
 */
function mostOf(parameters) {
    return job.numberIn(parameters, 'MaxTasks', 1000);
}

/**
 * @param {StepParameters} parameters
 * @returns {StepResult}
 */
function retry(parameters) {
    var taskId = job.textIn(parameters, 'TaskId');
    if (taskId !== '') {
        return retryTasks.retryTask(taskId)
            ? job.stepOk([notice.notice('job.retry.done', [1])])
            : job.stepFailed([notice.notice('job.retry.none', [taskId])]);
    }
    var retried = retryTasks.retryDeadLetters(kindOf(parameters), mostOf(parameters));
    return job.stepOk([notice.notice('job.retry.done', [retried])]);
}

module.exports = {
    execute: execute
};
