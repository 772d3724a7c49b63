'use strict';

var catchUp = require('./catchUp');
var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');

/** @typedef {import('./catchUp').CaughtUp} CaughtUp */
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
    return jobRuns.recordStep('TikTokShop-ProcessTasks', function () {
        return processAll(parameters);
    });
}

/**
 * @param {StepParameters} parameters
 * @returns {StepResult}
 */
function processAll(parameters) {
    var done = catchUp.catchUp(Number(parameters.MaxTasks) || 1000);
    var counts = countsOf(done);
    var summary = [
        counts.adopted + ' orders adopted',
        counts.webhooks + ' webhooks handled',
        counts.answers + ' cancellation requests closed',
        counts.reported + ' reported to TikTok',
        counts.oms + ' told to the OMS',
        counts.later + ' to be tried again',
        counts.givenUp + ' given up'
    ].join(', ');
    var problems = problemsOf(done);
    if (problems.length > 0) {
        return job.stepFailed([summary].concat(problems).join('. '), counts);
    }
    return counts.givenUp ? job.stepFailed(summary, counts) : job.stepOk(summary, counts);
}

/**
 * What a person has to look at.
 * @param {CaughtUp} done
 * @returns {string[]}
 */
function problemsOf(done) {
    var problems = done.problems.slice();
    if (done.adoptFailed.length > 0) {
        problems.push('Not adopted, see the log: ' + done.adoptFailed.slice(0, 10).join(', '));
    }
    if (done.reports.isCutShort && done.reports.done === 0) {
        problems.push('TikTok could not be called: check the service tiktokshop.openapi');
    }
    return problems;
}

/**
 * @param {CaughtUp} done
 * @returns {StepCounts}
 */
function countsOf(done) {
    var all = [done.webhooks, done.answers, done.reports, done.notify, done.oms];
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
