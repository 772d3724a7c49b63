'use strict';

var pullOrderEvents = require('../flows/pullOrderEvents');
var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');

/**
 * Job step custom.TikTokShopPullOmsStatus: asks the OMS what happened to orders.
 * @param parameters - `MaxPages` per run, each with up to 100 events
 */
function execute(parameters) {
    return jobRuns.recordStep('TikTokShop-PullOmsStatus', function () {
        return pull(parameters);
    });
}

function pull(parameters) {
    var pulled = pullOrderEvents.pullOrderEvents(Number(parameters.MaxPages) || 100);
    var counts = { applied: pulled.applied, unchanged: pulled.unchanged, rejected: pulled.rejected };
    var summary = [
        pulled.applied + ' events applied',
        pulled.unchanged + ' repeated or late',
        pulled.rejected + ' rejected'
    ].join(', ');
    if (pulled.problem !== '') {
        return job.stepFailed(summary + '; ' + pulled.problem, counts);
    }
    return pulled.rejected > 0 ? job.stepFailed(summary + ', see the log', counts) : job.stepOk(summary, counts);
}

module.exports = {
    execute: execute
};
