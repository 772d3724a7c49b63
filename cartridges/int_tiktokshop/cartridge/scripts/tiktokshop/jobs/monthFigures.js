'use strict';

var monthFigures = require('../operations/rules/monthFigures');
var sumMonth = require('../operations/sumMonth');
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
        return sum(String(parameters.Month || '').trim());
    });
}

/**
 * @param {string} month
 * @returns {StepResult}
 */
function sum(month) {
    if (month !== '' && !monthFigures.isMonth(month)) {
        return job.stepFailed('Month is "' + month + '", expected a month such as 2026-11');
    }
    var chosen = month || sumMonth.lastMonth();
    var summed = sumMonth.sumMonth(chosen);
    var message = chosen + ': ' + summed.orders + ' orders';
    return summed.failed > 0
        ? job.stepFailed(message + ', ' + summed.failed + ' more could not be read, see the log', {
              skipped: summed.failed
          })
        : job.stepOk(message);
}

module.exports = {
    execute: execute
};
