'use strict';

var watchSilence = require('../operations/watchSilence');
var notice = require('../platform/rules/notice');
var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');

/** @typedef {import('../platform/job').StepResult} StepResult */

/**
 * Job step custom.TikTokShopWatch: tells operations when nothing is heard of orders, the OMS or a job for longer than
 * usual. Fails while it is silent.
 * @returns {dw.system.Status}
 */
function execute() {
    return jobRuns.recordStep('TikTokShop-Watch', listen);
}

/** @returns {StepResult} */
function listen() {
    var silent = watchSilence.watchSilence();
    return silent.length === 0
        ? job.stepOk([notice.notice('job.watch.none')])
        : job.stepFailed(silent.map(watchSilence.wordsOf), { silent: silent.length });
}

module.exports = {
    execute: execute
};
