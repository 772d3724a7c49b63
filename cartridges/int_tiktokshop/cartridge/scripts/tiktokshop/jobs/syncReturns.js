'use strict';

var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');
var notice = require('../platform/rules/notice');
var planReturns = require('../returns/planReturns');
var forgetReturns = require('../returns/forgetReturns');
var restockReturns = require('../returns/restockReturns');
var runReturnAnswers = require('../returns/runReturnAnswers');
var syncReturns = require('../returns/syncReturns');
var watchReturnDeadlines = require('../returns/watchReturnDeadlines');
var recordOutcome = require('../tasks/recordOutcome');
var runPart = require('../platform/runPart');

/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */

/** Returns of each kind that one run looks at: those to answer, to restock, to watch and to forget. */
var MOST = 1000;

/**
 * Job step custom.TikTokShopSyncReturns: answers the returns and refunds of all shops, reads them, books them on their
 * orders, puts received goods back into stock, and watches deadlines.
 * @param {StepParameters} parameters - `MaxPages`: pages of fifty returns for each shop per run
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    var maxPages = job.numberIn(parameters, 'MaxPages', 100);
    return jobRuns.runOrPlan(
        'TikTokShop-SyncReturns',
        parameters,
        function () {
            return sync(maxPages);
        },
        function () {
            return plan(maxPages);
        }
    );
}

/**
 * @param {number} maxPages
 * @returns {StepResult}
 */
function plan(maxPages) {
    var result = planReturns(maxPages, MOST);
    var summary = result.summary;
    var problems = result.problems;
    return problems.length > 0 ? job.stepFailed(summary, {}, problems) : job.stepPlan(summary);
}

/**
 * @param {number} maxPages
 * @returns {StepResult}
 */
function sync(maxPages) {
    var answers = recordOutcome.noTasks();
    var counts = { answered: 0, givenUp: 0, returns: 0, withoutOrder: 0, missed: 0 };
    var remarks = [];
    var problems = [];
    var part = function (name, run) {
        return runPart(notice.notice('job.part.' + name), problems, run);
    };
    // Answers first, so that this run reads what has come of them.
    part('return_answers', function () {
        counts.returns += runReturnAnswers(MOST, answers);
    });
    part('returns', function () {
        var done = syncReturns(maxPages);
        counts.returns += done.applied;
        counts.withoutOrder = done.withoutOrder;
        done.problems.forEach(function (problem) {
            problems.push(problem);
        });
        if (done.forgotten > 0) {
            remarks.push(notice.notice('job.returns.forgotten', [done.forgotten]));
        }
    });
    part('restock', function () {
        return restockReturns.restockReturns(MOST);
    });
    part('return_deadlines', function () {
        counts.missed = watchReturnDeadlines.watchReturnDeadlines(MOST);
    });
    part('forget_returns', function () {
        return forgetReturns.forgetReturns(MOST);
    });
    counts.answered = answers.done;
    counts.givenUp = answers.failed;
    var summary = [
        notice.notice('job.returns.answered', [counts.answered]),
        notice.notice('job.returns.given_up', [counts.givenUp]),
        notice.notice('job.returns.applied', [counts.returns]),
        notice.notice('job.returns.without_order', [counts.withoutOrder]),
        notice.notice('job.returns.missed', [counts.missed])
    ];

    return problems.length > 0 || counts.missed > 0 || answers.failed > 0
        ? job.stepFailed(summary, counts, problems.concat(remarks))
        : job.stepOk(summary, counts, remarks);
}

module.exports = {
    execute: execute
};
