'use strict';

var jobNames = require('./rules/jobNames');
var clock = require('../platform/clock');
var connectionsModule = require('../shops/store/connections');
var shopSettings = require('../platform/shopSettings');
var foreignOrders = require('../identity/store/foreignOrders');
var jobRuns = require('../platform/jobRuns');
var refusedOrders = require('../orders/store/refusedOrders');
var siteDay = require('../platform/siteDay');
var deadTasks = require('../tasks/store/deadTasks');
var countOrders = require('../figures/countOrders');
var findAttention = require('./findAttention');
var findSafeguards = require('../safeguards/findSafeguards');
var listShops = require('../shops/listShops');
var shopMeasures = require('../figures/shopMeasures');
var watchWork = require('./watchWork');
var markets = require('../lifecycle/rules/tiktok/markets');

/** @typedef {import('../lifecycle/rules/counts/orderCounts').Counts} Counts */
/** @typedef {import('../safeguards/findingText').WordedFinding} WordedFinding */
/** @typedef {import('../shops/store/connections').Connection} Connection */
/** @typedef {import('../identity/store/foreignOrders').ForeignOrders} ForeignOrders */
/** @typedef {import('../platform/jobRuns').JobRun} JobRun */
/** @typedef {import('../orders/store/refusedOrders').RefusedOrder} RefusedOrder */
/** @typedef {import('../tasks/store/deadTasks').DeadLetters} DeadLetters */
/** @typedef {import('./findAttention').Attention} Attention */
/** @typedef {import('./findAttention').Deadline} Deadline */
/** @typedef {import('./findAttention').RequestAnswer} RequestAnswer */
/** @typedef {import('../shops/listShops').ShopHealth} ShopHealth */
/** @typedef {import('../figures/shopMeasures').ShopMeasures} ShopMeasures */
/** @typedef {import('./watchWork').WatchFigures} WatchFigures */

/** Dead letters that are read. */
var LOOKED_AT = 200;

/** Days of the chart and the funnel. */
var DAYS = 14;

/**
 * Counts of the orders created on one day.
 * @typedef {Object} DayCounts
 * @property {string} day - In the site's time zone, `2026-11-28`.
 * @property {Counts} counts
 */

/**
 * The content of the overview page in Business Manager.
 * @typedef {Object} Overview
 * @property {Date} now
 * @property {WatchFigures} watch - Deadlines and alerts as TikTokShop-ProcessTasks last found them.
 * @property {Counts} total - Counts of all orders.
 * @property {Attention[]} attention
 * @property {Deadline[]} deadlines
 * @property {RefusedOrder[]} refused
 * @property {ForeignOrders} foreign - Orders that claim to be TikTok's and are not.
 * @property {DayCounts[]} days - The last days, oldest first.
 * @property {DeadLetters} dead
 * @property {Array<{ id: string, run: JobRun | null, plan: JobRun | null }>} jobs - The last run of each job, and what
 *     the last run with `DryRun` would have done.
 * @property {ShopHealth[]} shops
 * @property {ShopMeasures[]} measures - What TikTok measures each shop by.
 * @property {WordedFinding[]} findings
 */

/**
 * Reads the overview. Makes two searches, for shops and for dead letters, and reads everything else by key, from
 * figures that TikTokShop-ProcessTasks keeps, so that its time does not grow with the number of orders.
 * @returns {Overview}
 */
function getOverview() {
    var watch = watchWork.watchFigures();
    var total = countOrders.totalFigures();
    var dead = deadTasks.readDeadTasks(LOOKED_AT);
    var connections = connectionsModule.shownConnections();
    return {
        now: clock.now(),
        watch: watch,
        total: total.counts,
        attention: findAttention.findAttention(watch, total, dead.tasks, function (shopId) {
            return answerIn(shopId, connections);
        }),
        deadlines: findAttention.findDeadlines(watch),
        refused: refusedOrders.refusedOrders(),
        foreign: foreignOrders.foreignOrders(),
        days: siteDay.lastSiteDays(DAYS).map(function (day) {
            return { day: day, counts: countOrders.countsOfDay(day) };
        }),
        dead: dead,
        jobs: jobsShown().map(function (id) {
            return { id: id, run: jobRuns.lastRun(id), plan: jobRuns.lastPlan(id) };
        }),
        shops: connections.map(listShops.healthOf),
        measures: shopMeasures.shopMeasures(dead.tasks),
        findings: findSafeguards.findSafeguardsIn({ connections: connections, deadTasks: dead.tasks }).findings
    };
}

/**
 * Jobs without a schedule are on the page once a person has tried one with `DryRun`.
 * @returns {string[]}
 */
function jobsShown() {
    return jobNames.LISTENED_JOBS.concat(jobNames.LISTENING_JOB, jobNames.JOBS_BY_HAND.filter(jobRuns.lastPlan));
}

/**
 * How buyers' requests of a shop are answered. Without an id, it is the site's only shop.
 * @param {string} shopId
 * @param {Connection[]} connections
 * @returns {RequestAnswer}
 */
function answerIn(shopId, connections) {
    if (shopSettings.reporterOf(shopId) !== 'cartridge') {
        return 'elsewhere';
    }
    var found = connections.filter(function (item) {
        return item.shop.custom.shopId === shopId || (shopId === '' && connections.length === 1);
    })[0];
    return markets.hasTrait((found && found.shop.custom.region) || '', 'shipping-refuses') ? 'ship' : 'refuse';
}

module.exports = getOverview;
