'use strict';

var checkSafeguards = require('../flows/checkSafeguards');
var job = require('../platform/job');

/** Job step custom.TikTokShopCheckSafeguards: red when something is missing or unsafe; the log says where to change it. */
function execute() {
    var findings = checkSafeguards.checkSafeguards();
    if (findings.length === 0) {
        return job.stepOk('Nothing found');
    }
    return job.stepFailed(
        findings.length +
            ' found: ' +
            findings
                .map(function (finding) {
                    return finding.what + ' (' + finding.code + ')';
                })
                .join('; ')
    );
}

module.exports = {
    execute: execute
};
