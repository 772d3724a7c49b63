'use strict';

var checkSafeguards = require('../safeguards/checkSafeguards');
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
        return '. Note: ' + note.what;
    });
    if (findings.length === 0) {
        return job.stepOk('Nothing found' + notes.join(''), { found: 0 });
    }
    var list = findings
        .map(function (finding) {
            return finding.what + ' (' + finding.code + '): ' + finding.where;
        })
        .join('; ');
    return job.stepFailed(findings.length + ' found: ' + list + notes.join(''), { found: findings.length });
}

module.exports = {
    execute: execute
};
