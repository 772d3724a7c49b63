'use strict';

var importOmsBatch = require('../oms/importOmsBatch');
var tidyOmsBatch = require('../oms/tidyOmsBatch');
var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');

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
    var summary = [
        batch.files + ' files',
        batch.applied + ' events applied',
        batch.unchanged + ' repeated or late',
        batch.rejected + ' rejected'
    ].join(', ');
    var troubles = [
        batch.rejected > 0 ? ', see src/tiktokshop/oms/rejected' : '',
        batch.empty.length > 0 ? '. Empty: ' + batch.empty.join(', ') : '',
        batch.unfinished.length > 0 ? '. To be read again: ' + batch.unfinished.join(', ') : '',
        batch.endedAt === '' ? '' : '. The run before was ended at: ' + batch.endedAt
    ].join('');
    return troubles === '' ? job.stepOk(summary, counts) : job.stepFailed(summary + troubles, counts);
}

module.exports = {
    execute: execute
};
