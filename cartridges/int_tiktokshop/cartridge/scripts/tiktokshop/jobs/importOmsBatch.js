'use strict';

var exchangeOmsFiles = require('../oms/exchangeOmsFiles');
var importOmsBatch = require('../oms/importOmsBatch');
var tidyOmsBatch = require('../oms/tidyOmsBatch');
var lists = require('../platform/rules/lists');
var notice = require('../platform/rules/notice');
var eventsText = require('./eventsText');
var job = require('../platform/job');
var planJobs = require('../operations/planJobs');
var jobRuns = require('../platform/jobRuns');

/** @typedef {import('../oms/exchangeOmsFiles').Exchange} Exchange */
/** @typedef {import('../oms/importOmsBatch').ImportedBatch} ImportedBatch */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */

/**
 * Job step custom.TikTokShopImportOmsBatch: applies the files of the OMS.
 * @param {StepParameters} parameters - `KeptDays`: how many days imported files are kept; `SftpFolder`: folder of the
 *     OMS's SFTP server from which files are fetched before; `SftpRejectsFolder`: folder there to which rejects are
 *     returned; neither is done unless given
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    var run = function () {
        tidyOmsBatch(job.numberIn(parameters, 'KeptDays', 30));
        return importFiles(job.textIn(parameters, 'SftpFolder'), job.textIn(parameters, 'SftpRejectsFolder'));
    };
    return jobRuns.runOrPlan('TikTokShop-ImportOmsBatch', parameters, run, function () {
        return job.stepPlan(planJobs.planBatch());
    });
}

/**
 * @param {string} from
 * @param {string} rejectsTo
 * @returns {StepResult}
 */
function importFiles(from, rejectsTo) {
    var fetched = from === '' ? null : exchangeOmsFiles.fetchOmsFiles(from);
    var batch = importOmsBatch();
    // Without a connection the next run returns them.
    var returned =
        rejectsTo === '' || (fetched && fetched.problem !== '') ? null : exchangeOmsFiles.returnOmsRejects(rejectsTo);
    var counts = {
        files: batch.files,
        applied: batch.applied,
        unchanged: batch.unchanged,
        rejected: batch.rejected
    };
    var summary = [notice.notice('job.batch.files', [batch.files])].concat(
        eventsText.eventsText(batch),
        batch.hasMore ? [notice.notice('job.batch.more')] : [],
        fetched ? [notice.notice('job.batch.fetched', [fetched.done])] : [],
        returned ? [notice.notice('job.batch.returned', [returned.done])] : []
    );
    var troubles = troublesOf(batch).concat(
        exchangeTroubles(fetched, 'job.batch.notFetched'),
        exchangeTroubles(returned, 'job.batch.notReturned')
    );
    return troubles.length === 0 ? job.stepOk(summary, counts) : job.stepFailed(summary, counts, troubles);
}

/**
 * What people have to look at.
 * @param {ImportedBatch} batch
 * @returns {Notice[]}
 */
function troublesOf(batch) {
    var troubles = [];
    if (batch.rejected > 0) {
        troubles.push(notice.notice('job.batch.rejects', [batch.rejectFolders.join(', ')]));
    }
    if (batch.belongIn !== '') {
        troubles.push(notice.notice('job.batch.unread', [batch.belongIn]));
    }
    if (batch.empty.length > 0) {
        troubles.push(notice.notice('job.batch.empty', [lists.someNames(batch.empty)]));
    }
    if (batch.unfinished.length > 0) {
        troubles.push(notice.notice('job.batch.again', [lists.someNames(batch.unfinished)]));
    }
    if (batch.moved.length > 0) {
        troubles.push(notice.notice('job.batch.moved', [lists.someNames(batch.moved)]));
    }
    if (batch.endedAt !== '') {
        troubles.push(notice.notice('job.batch.ended', [batch.endedAt]));
    }
    return troubles;
}

/**
 * @param {Exchange | null} exchange
 * @param {string} leftKey - text about the files that stay where they are
 * @returns {Notice[]}
 */
function exchangeTroubles(exchange, leftKey) {
    if (!exchange) {
        return [];
    }
    return (exchange.left.length > 0 ? [notice.notice(leftKey, [lists.someNames(exchange.left)])] : []).concat(
        exchange.problem === '' ? [] : [notice.notice('job.batch.sftp', [exchange.problem])]
    );
}

module.exports = {
    execute: execute
};
