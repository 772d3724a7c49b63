'use strict';

var clock = require('../platform/clock');
var connectionsModule = require('../platform/connections');
var jobRuns = require('../platform/jobRuns');
var refusedOrders = require('../platform/refusedOrders');
var siteDay = require('../platform/siteDay');
var tasks = require('../platform/tasks');
var countOrders = require('./countOrders');
var findAttention = require('./findAttention');
var findSafeguards = require('./findSafeguards');
var readShops = require('./readShops');
var watchWork = require('./watchWork');

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
 * Reads what is happening. Two searches, for shops and for dead letters; all else is read by key, from figures that
 * TikTokShop-ProcessTasks keeps up, so that it takes no longer the more orders there are.
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

module.exports = {
    readOverview: readOverview
};
