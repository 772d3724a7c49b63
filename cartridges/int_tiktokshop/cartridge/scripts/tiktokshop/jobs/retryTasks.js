'use strict';

var retryTasks = require('../flows/retryTasks');
var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');

/**
 * Job step custom.TikTokShopRetryTasks: makes tasks that were given up due again, once the cause is removed.
 * @param parameters - `TaskId` of one, else all of a `Kind`, else all; `MaxTasks` per run
 */
function execute(parameters) {
    return jobRuns.recordStep('TikTokShop-RetryTasks', function () {
        return retry(parameters);
    });
}

function retry(parameters) {
    var taskId = String(parameters.TaskId || '');
    if (taskId !== '') {
        return retryTasks.retryTask(taskId)
            ? job.stepOk('1 task is due again')
            : job.stepFailed('There is no task ' + taskId + ' that was given up');
    }
    var kind = String(parameters.Kind || '');
    return job.stepOk(retryTasks.retryTasks(kind, Number(parameters.MaxTasks) || 1000) + ' tasks are due again');
}

module.exports = {
    execute: execute
};
