'use strict';

var monthFigures = require('../figures/rules/monthFigures');
var sumMonth = require('../figures/sumMonth');
var notice = require('../platform/rules/notice');
var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');

/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */

/**
 * Job step custom.TikTokShopMonthFigures: sums up the orders of a month for the CSV file of Business Manager.
 * @param {StepParameters} parameters - `Month`: for example `2026-11`; the one that has ended last when empty
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    return jobRuns.recordStep('TikTokShop-MonthFigures', function () {
        return sum(job.textIn(parameters, 'Month'));
    });
}

/**
 * @param {string} month
 * @returns {StepResult}
 */
function sum(month) {
    if (month !== '' && !monthFigures.isMonth(month)) {
        return job.stepFailed([notice.notice('job.month.wrong', [month])]);
    }
    var chosen = month || sumMonth.lastMonth();
    var summed = sumMonth.sumMonth(chosen);
    var message = notice.notice('job.month.orders', [chosen, summed.orders]);
    return summed.failed > 0
        ? job.stepFailed([message, notice.notice('job.month.failed', [summed.failed])], { skipped: summed.failed })
        : job.stepOk([message]);
}

module.exports = {
    execute: execute
};
