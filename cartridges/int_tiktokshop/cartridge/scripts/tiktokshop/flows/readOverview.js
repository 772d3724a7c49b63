'use strict';

var readShops = require('./readShops');
var findSafeguards = require('./findSafeguards');
var jobRuns = require('../platform/jobRuns');
var tasks = require('../platform/tasks');

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

/** Reads what is happening, with two searches at most, however many orders there are. */
function readOverview() {
    return {
        dead: tasks.countDeadTasks(LOOKED_AT),
        oldestWaiting: tasks.oldestWaitingTask(),
        jobs: JOBS.map(function (id) {
            return { id: id, run: jobRuns.lastRun(id) };
        }),
        shops: readShops.readShops(),
        findings: findSafeguards.findSafeguards()
    };
}

module.exports = {
    readOverview: readOverview
};
