'use strict';

var jobRuns = require('../platform/jobRuns');
var clock = require('../platform/clock');
var retryTasks = require('../tasks/retryTasks');
var countOrders = require('../figures/countOrders');
var watchWork = require('./watchWork');
var watchSilence = require('./watchSilence');

/** @typedef {import('./watchSilence').Sign} Sign */

/**
 * How the shop is, for a monitor: numbers and times, nothing of orders or buyers.
 * @typedef {Object} Health
 * @property {string} at - ISO 8601 UTC.
 * @property {'ok' | 'silent' | 'stuck'} status - `ok`; `silent` when something is not heard of; `stuck` when people
 *     have to act.
 * @property {Sign[]} signs
 * @property {number} deadLetters - Calls that were given up.
 * @property {number} heldOrders
 * @property {number} lateOrders
 * @property {number} openRequests
 * @property {number} alerts
 * @property {boolean} isLastRunOk - Whether the last run of TikTokShop-ProcessTasks went well; false before the first.
 */

/**
 * How the shop is. Makes one search, and reads everything else by key.
 * @returns {Health}
 */
function getHealth() {
    var signs = watchSilence.listSigns();
    var watch = watchWork.watchFigures();
    var total = countOrders.totalFigures().counts;
    var run = jobRuns.lastRun('TikTokShop-ProcessTasks');
    var dead = retryTasks.countDead('');
    var isStuck = dead > 0 || watch.late > 0;
    return {
        at: clock.isoNow(),
        status: signs.some(function (sign) {
            return sign.isSilent;
        })
            ? 'silent'
            : isStuck
              ? 'stuck'
              : 'ok',
        signs: signs,
        deadLetters: dead,
        heldOrders: total.held || 0,
        lateOrders: watch.late,
        openRequests: total['request-open'] || 0,
        alerts: watch.alerts,
        isLastRunOk: run !== null && run.isOk
    };
}

module.exports = getHealth;
