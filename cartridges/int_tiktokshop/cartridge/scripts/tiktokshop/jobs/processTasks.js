'use strict';

var processTasks = require('../flows/processTasks');
var job = require('../platform/job');

/**
 * Job step custom.TikTokShopProcessTasks: adopts orders made elsewhere and makes the calls that are due.
 * @param parameters - `MaxTasks` per run
 */
function execute(parameters) {
    var done = processTasks.processTasks(Number(parameters.MaxTasks) || 1000);
    var failed = done.webhooks.failed + done.reports.failed + done.notify.failed + done.oms.failed;
    var summary = [
        done.adopted + ' orders adopted',
        done.webhooks.done + ' webhooks handled',
        done.reports.done + ' reported to TikTok',
        done.oms.done + ' told to the OMS',
        done.webhooks.later + done.reports.later + done.notify.later + done.oms.later + ' to be tried again',
        failed + ' given up'
    ].join(', ');
    if (done.adoptFailed.length > 0) {
        return job.stepFailed(summary + '. Not adopted, see the log: ' + done.adoptFailed.slice(0, 10).join(', '));
    }
    if (done.reports.isCutShort && done.reports.done === 0) {
        return job.stepFailed(summary + '. TikTok could not be called: check the service tiktokshop.openapi');
    }
    return failed > 0 ? job.stepFailed(summary) : job.stepOk(summary);
}

module.exports = {
    execute: execute
};
