'use strict';

var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');
var notice = require('../platform/rules/notice');
var waiting = require('../platform/waiting');
var forgetReturns = require('../returns/forgetReturns');
var syncReturns = require('../returns/syncReturns');
var watchReturnDeadlines = require('../returns/watchReturnDeadlines');

/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */

/** How long one run may wait at limits of TikTok, in milliseconds. */
var WAITING_PER_RUN = 2 * 60 * 1000;

/** Returns of each kind that one run looks at: those with a deadline, and those to forget. */
var MOST = 1000;

/**
 * Job step custom.TikTokShopSyncReturns: reads the returns and refunds of all shops, books them on their orders, and
 * watches their deadlines.
 * @param {StepParameters} parameters - `MaxPages`: pages of fifty returns for each shop per run
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    return jobRuns.recordStep('TikTokShop-SyncReturns', function () {
        return sync(Number(parameters.MaxPages) || 100);
    });
}

/**
 * @param {number} maxPages
 * @returns {StepResult}
 */
function sync(maxPages) {
    waiting.allowWaiting(WAITING_PER_RUN);
    var done = syncReturns.syncReturns(maxPages);
    var missed = watchReturnDeadlines(MOST);
    forgetReturns(MOST);
    var counts = { returns: done.applied, withoutOrder: done.withoutOrder, missed: missed };
    var summary = [
        notice.notice('job.returns.applied', [done.applied]),
        notice.notice('job.returns.without_order', [done.withoutOrder]),
        notice.notice('job.returns.missed', [missed])
    ];

    return done.problems.length > 0 || missed > 0
        ? job.stepFailed(summary, counts, done.problems)
        : job.stepOk(summary, counts);
}

module.exports = {
    execute: execute
};
