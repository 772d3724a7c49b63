'use strict';

var tidyFeed = require('../feed/tidyFeed');
var exportFeedFiles = require('../feed/exportFeedFiles');
var lists = require('../platform/rules/lists');
var notice = require('../platform/rules/notice');
var job = require('../platform/job');
var planJobs = require('../operations/planJobs');
var jobRuns = require('../platform/jobRuns');

/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */

/**
 * Job step custom.TikTokShopOrderFeed: writes order status files until nothing is due.
 * @param {StepParameters} parameters - `Format`: xml or csv; `MaxFiles`: files per run; `KeptDays`: how many days files
 *     are kept
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    var run = function () {
        tidyFeed(job.numberIn(parameters, 'KeptDays', 30));
        return writeFiles(parameters);
    };
    return jobRuns.runOrPlan('TikTokShop-OrderFeed', parameters, run, function () {
        return job.stepPlan(planJobs.planFeed(mostFiles(parameters)));
    });
}

/**
 * @param {StepParameters} parameters
 * @returns {number}
 */
function mostFiles(parameters) {
    return job.numberIn(parameters, 'MaxFiles', 10);
}

/**
 * @param {StepParameters} parameters
 * @returns {StepResult}
 */
function writeFiles(parameters) {
    var run = exportFeedFiles(job.textIn(parameters, 'Format') || 'xml', mostFiles(parameters));
    var counts = { files: run.files.length, exported: run.exported, skipped: run.skipped.length };
    var files = run.files.map(function (file) {
        return notice.notice('job.feed.file', [file.fileName, file.exported]);
    });
    var written = files.length > 0 ? files : [notice.notice('job.feed.nothing')];
    if (run.skipped.length > 0) {
        return job.stepFailed(written, counts, [notice.notice('job.feed.skipped', [lists.someNames(run.skipped)])]);
    }
    return run.notified
        ? job.stepOk(written, counts)
        : job.stepFailed(written, counts, [notice.notice('job.feed.not_told')]);
}

module.exports = {
    execute: execute
};
