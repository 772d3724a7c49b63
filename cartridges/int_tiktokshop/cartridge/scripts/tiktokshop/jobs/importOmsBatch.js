'use strict';

var importOmsBatch = require('../oms/importOmsBatch');
var tidyOmsBatch = require('../oms/tidyOmsBatch');
var notice = require('../platform/rules/notice');
var eventsText = require('./eventsText');
var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');

/** @typedef {import('../oms/importOmsBatch').ImportedBatch} ImportedBatch */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/job').StepParameters} StepParameters */
/** @typedef {import('../platform/job').StepResult} StepResult */

/**
 * Job step custom.TikTokShopImportOmsBatch: applies the files of the OMS.
 * @param {StepParameters} parameters - `KeptDays`: how many days imported files are kept
 * @returns {dw.system.Status}
 */
function execute(parameters) {
    return jobRuns.recordStep('TikTokShop-ImportOmsBatch', function () {
        tidyOmsBatch(Number(parameters.KeptDays) || 30);
        return importFiles();
    });
}

/** @returns {StepResult} */
function importFiles() {
    var batch = importOmsBatch();
    var counts = {
        files: batch.files,
        applied: batch.applied,
        unchanged: batch.unchanged,
        rejected: batch.rejected
    };
    var summary = [notice.notice('job.batch.files', [String(batch.files)])].concat(eventsText.eventsText(batch));
    var troubles = troublesOf(batch);
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
        troubles.push(notice.notice('job.batch.empty', [batch.empty.join(', ')]));
    }
    if (batch.unfinished.length > 0) {
        troubles.push(notice.notice('job.batch.again', [batch.unfinished.join(', ')]));
    }
    if (batch.endedAt !== '') {
        troubles.push(notice.notice('job.batch.ended', [batch.endedAt]));
    }
    return troubles;
}

module.exports = {
    execute: execute
};
