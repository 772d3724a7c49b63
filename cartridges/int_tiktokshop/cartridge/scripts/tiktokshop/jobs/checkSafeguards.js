'use strict';

var checkSafeguards = require('../safeguards/checkSafeguards');
var notice = require('../platform/rules/notice');
var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');

/** @typedef {import('../platform/job').StepResult} StepResult */

/**
 * Job step custom.TikTokShopCheckSafeguards: fails when something is missing or unsafe. The message says where to
 * change it; the log also says why.
 * @returns {dw.system.Status}
 */
function execute() {
    return jobRuns.recordStep('TikTokShop-CheckSafeguards', check);
}

/** @returns {StepResult} */
function check() {
    var safeguards = checkSafeguards();
    var findings = safeguards.findings;
    var notes = safeguards.notes.map(function (note) {
        return notice.notice('job.safeguards.note', [note.what]);
    });
    if (findings.length === 0) {
        return job.stepOk([notice.notice('job.safeguards.none')], { found: 0 }, notes);
    }
    var list = findings
        .map(function (finding) {
            return finding.what + ' (' + finding.code + '): ' + finding.where;
        })
        .join('; ');
    var found = notice.notice('job.safeguards.found', [findings.length, list]);
    return job.stepFailed([found], { found: findings.length }, notes);
}

module.exports = {
    execute: execute
};
