'use strict';

var catchUp = require('./catchUp');
var lists = require('../platform/rules/lists');
var notice = require('../platform/rules/notice');
var job = require('../platform/job');
var planJobs = require('../operations/planJobs');
var jobRuns = require('../platform/jobRuns');

/** @typedef {import('./taskRun').CaughtUp} CaughtUp */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/job').StepCounts} StepCounts */
/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */

/**
 * Job step custom.TikTokShopProcessTasks: adopts orders created elsewhere, handles webhooks, runs the tasks that are
 * due and mails alerts.
 * @param {StepParameters} parameters - `MaxTasks`: tasks of each kind per run
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    return jobRuns.runOrPlan(
        'TikTokShop-ProcessTasks',
        parameters,
        function () {
            return processAll(parameters);
        },
        function () {
            return job.stepPlan(planJobs.planTasks(mostTasks(parameters)));
        }
    );
}

/**
 * @param {StepParameters} parameters
 * @returns {number}
 */
function mostTasks(parameters) {
    return job.numberIn(parameters, 'MaxTasks', 1000);
}

/**
 * @param {StepParameters} parameters
 * @returns {StepResult}
 */
function processAll(parameters) {
    var done = catchUp.catchUp(mostTasks(parameters));
    var counts = countsOf(done);
    var isIdle = COUNTED.every(function (name) {
        return !counts[name];
    });
    var summary = isIdle
        ? [notice.notice('job.tasks.nothing_due')]
        : COUNTED.map(function (name) {
              return told(name, counts);
          });
    var problems = problemsOf(done);
    return problems.length > 0 || counts.givenUp
        ? job.stepFailed(summary, counts, problems)
        : job.stepOk(summary, counts);
}

/** The numbers that the message names, in its order. */
var COUNTED = ['adopted', 'webhooks', 'answers', 'reported', 'oms', 'later', 'givenUp'];

/**
 * @param {string} name
 * @param {StepCounts} counts
 * @returns {Notice}
 */
function told(name, counts) {
    return notice.notice('job.tasks.' + name, [counts[name] || 0]);
}

/**
 * What a person has to look at.
 * @param {CaughtUp} done
 * @returns {Notice[]}
 */
function problemsOf(done) {
    var problems = done.problems.slice();
    if (done.adoptFailed.length > 0) {
        problems.push(notice.notice('job.tasks.not_adopted', [lists.someNames(done.adoptFailed)]));
    }
    if (done.reports.isCutShort && !done.reports.isLimited && done.reports.done === 0) {
        problems.push(notice.notice('job.tasks.tiktok_not_called'));
    }
    return problems;
}

/**
 * @param {CaughtUp} done
 * @returns {StepCounts}
 */
function countsOf(done) {
    var all = [done.webhooks, done.readings, done.answers, done.reports, done.notify, done.oms];
    return {
        adopted: done.adopted,
        webhooks: done.webhooks.done,
        answers: done.answers.done,
        reported: done.reports.done,
        oms: done.oms.done,
        later: all.reduce(function (sum, some) {
            return sum + some.later;
        }, 0),
        givenUp: all.reduce(function (sum, some) {
            return sum + some.failed;
        }, 0)
    };
}

module.exports = {
    execute: execute
};
