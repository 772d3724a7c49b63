'use strict';

var processTasks = require('../flows/processTasks');
var job = require('../platform/job');

/**
 * Job step custom.TikTokShopProcessTasks: adopts orders made elsewhere, handles webhooks, makes the calls that are due
 * and mails operations what needs a person.
 * @param parameters - `MaxTasks` of each kind per run
 */
function execute(parameters) {
    var done = processTasks.processTasks(Number(parameters.MaxTasks) || 1000);
    var all = [done.webhooks, done.answers, done.reports, done.notify, done.oms];
    var failed = all.reduce(function (sum, counts) {
        return sum + counts.failed;
    }, 0);
    var later = all.reduce(function (sum, counts) {
        return sum + counts.later;
    }, 0);
    var summary = [
        done.adopted + ' orders adopted',
        done.webhooks.done + ' webhooks handled',
        done.answers.done + ' cancellation requests closed',
        done.reports.done + ' reported to TikTok',
        done.oms.done + ' told to the OMS',
        later + ' to be tried again',
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
