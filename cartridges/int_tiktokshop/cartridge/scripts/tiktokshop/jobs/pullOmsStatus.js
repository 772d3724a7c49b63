'use strict';

var pullOrderEvents = require('../flows/pullOrderEvents');
var job = require('../platform/job');

/**
 * Job step custom.TikTokShopPullOmsStatus: asks the OMS what happened to orders.
 * @param parameters - `MaxPages` per run, each with up to 100 events
 */
function execute(parameters) {
    var pulled = pullOrderEvents.pullOrderEvents(Number(parameters.MaxPages) || 100);
    var summary = [
        pulled.applied + ' events applied',
        pulled.unchanged + ' repeated or late',
        pulled.rejected + ' rejected'
    ].join(', ');
    if (pulled.problem !== '') {
        return job.stepFailed(summary + '; ' + pulled.problem);
    }
    return pulled.rejected > 0 ? job.stepFailed(summary + ', see the log') : job.stepOk(summary);
}

module.exports = {
    execute: execute
};
