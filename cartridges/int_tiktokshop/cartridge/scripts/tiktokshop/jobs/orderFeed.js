'use strict';

var tidyFeed = require('../feed/tidyFeed');
var exportOrderFeed = require('../feed/exportOrderFeed');
var job = require('../platform/job');
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
    return jobRuns.recordStep('TikTokShop-OrderFeed', function () {
        tidyFeed(Number(parameters.KeptDays) || 30);
        return writeFiles(parameters);
    });
}

/**
 * @param {StepParameters} parameters
 * @returns {StepResult}
 */
function writeFiles(parameters) {
    var maxFiles = Number(parameters.MaxFiles) || 10;
    var files = [];
    var skipped = [];
    var exported = 0;
    var result;
    do {
        result = exportOrderFeed(String(parameters.Format || 'xml'));
        skipped = result.skipped;
        exported += result.exported;
        if (result.fileName !== '') {
            files.push(result.fileName + ' with ' + result.exported + ' orders');
        }
    } while (result.hasMore && files.length < maxFiles);
    var counts = { files: files.length, exported: exported, skipped: skipped.length };
    var written = files.length > 0 ? 'Written: ' + files.join(', ') : 'Nothing was due';
    if (skipped.length > 0) {
        return job.stepFailed(written + '. Not in the feed, see the log: ' + skipped.slice(0, 10).join(', '), counts);
    }
    return result.notified
        ? job.stepOk(written, counts)
        : job.stepFailed(written + '. TikTok was not told; a task tries again', counts);
}

module.exports = {
    execute: execute
};
