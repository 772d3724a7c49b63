'use strict';

var clock = require('../platform/clock');
var connectionsModule = require('../shops/store/connections');
var foreignOrders = require('../identity/store/foreignOrders');
var jobRuns = require('../platform/jobRuns');
var refusedOrders = require('../orders/store/refusedOrders');
var siteDay = require('./store/siteDay');
var tasks = require('../tasks/store/tasks');
var countOrders = require('./countOrders');
var findAttention = require('./findAttention');
var findSafeguards = require('../safeguards/findSafeguards');
var readShops = require('../shops/readShops');
var watchWork = require('./watchWork');

/** @typedef {import('./rules/orderCounts').Counts} Counts */
/** @typedef {import('../safeguards/rules/safeguards').Finding} Finding */
/** @typedef {import('../identity/store/foreignOrders').ForeignOrders} ForeignOrders */
/** @typedef {import('../platform/jobRuns').JobRun} JobRun */
/** @typedef {import('../orders/store/refusedOrders').RefusedOrder} RefusedOrder */
/** @typedef {import('../tasks/store/tasks').DeadLetters} DeadLetters */
/** @typedef {import('./findAttention').Attention} Attention */
/** @typedef {import('./findAttention').Deadline} Deadline */
/** @typedef {import('../shops/readShops').ShopHealth} ShopHealth */
/** @typedef {import('./watchWork').WatchFigures} WatchFigures */

/** Jobs that Business Manager shows, in the order they are asked for. */
var JOBS = [
    'TikTokShop-ProcessTasks',
    'TikTokShop-OrderFeed',
    'TikTokShop-PullOmsStatus',
    'TikTokShop-ImportOmsBatch',
    'TikTokShop-CheckSafeguards'
];

/** Dead letters that are looked at one by one. */
var LOOKED_AT = 200;

/** Days of the chart and the funnel. */
var DAYS = 14;

/**
 * Orders made on one day, by state.
 * @typedef {Object} DayCounts
 * @property {string} day - In the site's time zone, `2026-11-28`.
 * @property {Counts} counts
 */

/**
 * What Business Manager's first page shows.
 * @typedef {Object} Overview
 * @property {Date} now
 * @property {WatchFigures} watch - What the job that watches has last seen.
 * @property {Counts} total - All orders, whenever they were made.
 * @property {Attention[]} attention
 * @property {Deadline[]} deadlines
 * @property {RefusedOrder[]} refused
 * @property {ForeignOrders} foreign - Orders that say that they are TikTok's, and are not.
 * @property {DayCounts[]} days - The last days, oldest first.
 * @property {DeadLetters} dead
 * @property {Array<{ id: string, run: JobRun | null }>} jobs
 * @property {ShopHealth[]} shops
 * @property {Finding[]} findings
 */

/**
 * Reads what is happening. Two searches, for shops and for dead letters; all else is read by key, from figures that
 * TikTokShop-ProcessTasks keeps up, so that it takes no longer the more orders there are.
 * @returns {Overview}
 */
function readOverview() {
    var watch = watchWork.watchFigures();
    var total = countOrders.totalFigures();
    var dead = tasks.readDeadTasks(LOOKED_AT);
    var connections = connectionsModule.allConnections();
    return {
        now: clock.now(),
        watch: watch,
        total: total.counts,
        attention: findAttention.findAttention(watch, total, dead.tasks),
        deadlines: findAttention.findDeadlines(watch),
        refused: refusedOrders.refusedOrders(),
        foreign: foreignOrders.foreignOrders(),
        days: siteDay.lastSiteDays(DAYS).map(function (day) {
            return { day: day, counts: countOrders.countsOfDay(day) };
        }),
        dead: dead,
        jobs: JOBS.map(function (id) {
            return { id: id, run: jobRuns.lastRun(id) };
        }),
        shops: connections.map(readShops.healthOf),
        findings: findSafeguards.judge({ connections: connections, deadTasks: dead.tasks }).findings
    };
}

module.exports = readOverview;
