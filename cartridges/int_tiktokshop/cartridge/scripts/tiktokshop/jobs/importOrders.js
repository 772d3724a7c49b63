'use strict';

var importOrders = require('../imports/importOrders');
var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');
var notice = require('../platform/rules/notice');

/** @typedef {import('../imports/importOrders').ImportRun} ImportRun */
/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */

/**
 * Job step custom.TikTokShopImportOrders: brings the orders of shops in direct mode.
 * @param {StepParameters} parameters - `MaxMinutes`: after which the run ends
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    return jobRuns.recordStep('TikTokShop-ImportOrders', function () {
        return resultOf(importOrders(Number(parameters.MaxMinutes) || 20));
    });
}

/** The numbers that the message names, in its order. */
var COUNTED = ['created', 'known', 'onHold', 'passed', 'notCreated'];

/**
 * @param {ImportRun} run
 * @returns {StepResult}
 */
function resultOf(run) {
    if (run.shops === 0) {
        return job.stepOk([notice.notice('job.import.no_shop')]);
    }
    var counts = { givenUp: run.tasks.failed };
    COUNTED.forEach(function (name) {
        counts[name] = run.counts[name];
    });
    var summary = COUNTED.map(function (name) {
        return notice.notice('job.import.' + name, [counts[name] || 0]);
    });
    var remarks = run.problems.concat(run.isCutShort ? [notice.notice('job.import.cut_short')] : []);
    var isFine = run.problems.length === 0 && run.counts.notCreated === 0;
    return isFine ? job.stepOk(summary, counts, remarks) : job.stepFailed(summary, counts, remarks);
}

module.exports = {
    execute: execute
};
