'use strict';

var feedDue = require('../lifecycle/store/ledger/due/feedDue');
var reportDue = require('../lifecycle/store/ledger/due/reportDue');
var orderSearch = require('../lifecycle/store/orderSearch');
var omsFiles = require('../oms/store/omsFiles');
var notice = require('../platform/rules/notice');
var retryTasks = require('../tasks/retryTasks');
var tasks = require('../tasks/store/tasks');
var dueTasks = require('../tasks/store/dueTasks');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../tasks/store/tasks').TaskKind} TaskKind */

/** Names that a plan shows. */
var SHOWN = 10;

/** Kinds of tasks that TikTokShop-ProcessTasks runs, in its order. */
var KINDS = ['webhook', 'read-again', 'answer-cancellation', 'report', 'notify-feed', 'tell-oms'];

/**
 * What a run of TikTokShop-ProcessTasks would do: the tasks that are due, and the reports that have no task yet.
 * @param {number} maxTasks
 * @returns {Notice[]}
 */
function planTasks(maxTasks) {
    var reports = reportDue.dueForReport(maxTasks);
    return [named('job.plan.reports_due', reports)].concat(
        KINDS.map(function (kind) {
            return notice.notice('job.plan.' + kind.replace('-', '_'), [dueTasks.dueTasks(kind, maxTasks).length]);
        })
    );
}

/**
 * What a run of TikTokShop-OrderFeed would write.
 * @param {number} maxFiles
 * @returns {Notice[]}
 */
function planFeed(maxFiles) {
    return [named('job.plan.feed', feedDue.dueForFeed(maxFiles * feedDue.ORDERS_PER_FILE))];
}

/**
 * Which files a run of TikTokShop-ImportOmsBatch would import.
 * @returns {Notice[]}
 */
function planBatch() {
    var result = omsFiles.waitingFiles();
    var paths = result.paths;
    var inPlaceOfFolders = result.inPlaceOfFolders;
    return [named('job.plan.files', paths.concat(inPlaceOfFolders))];
}

/**
 * Which dead letters a run of TikTokShop-RetryTasks would make due.
 * @param {string} taskId - of one; empty for all of a kind, or all
 * @param {TaskKind | ''} kind
 * @param {number} limit
 * @returns {Notice[]}
 */
function planRetry(taskId, kind, limit) {
    if (taskId === '') {
        return [notice.notice('job.plan.retry', [Math.min(retryTasks.countDead(kind), limit)])];
    }
    var task = tasks.findTask(taskId);
    return [notice.notice('job.plan.retry', [task && task.custom.state === 'dead' ? 1 : 0])];
}

/**
 * How many orders a run of TikTokShop-ChangeSealKey would look at.
 * @returns {Notice[]}
 */
function planSealKey() {
    var orders = 0;
    orderSearch.eachOrderChangedSince(new Date(0), function () {
        orders += 1;
    });
    return [notice.notice('job.plan.seal', [orders])];
}

/**
 * How many there are, and the first of them.
 * @param {string} key
 * @param {string[]} names
 * @returns {Notice}
 */
function named(key, names) {
    return names.length === 0
        ? notice.notice(key, [0])
        : notice.notice('job.plan.named', [notice.notice(key, [names.length]), names.slice(0, SHOWN).join(', ')]);
}

module.exports = {
    planTasks: planTasks,
    planFeed: planFeed,
    planBatch: planBatch,
    planRetry: planRetry,
    planSealKey: planSealKey
};
