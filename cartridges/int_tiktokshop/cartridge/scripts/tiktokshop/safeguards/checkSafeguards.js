'use strict';

var log = require('../platform/log');
var findSafeguards = require('./findSafeguards');

/** @typedef {import('./findSafeguards').Safeguards} Safeguards */

/**
 * Looks whether the installation is complete and safe; each finding is logged.
 * @returns {Safeguards}
 */
function checkSafeguards() {
    var safeguards = findSafeguards.findSafeguards();
    safeguards.findings.forEach(function (finding) {
        log.logOf('safeguards').warn(finding.code + ': ' + finding.what + '. ' + finding.why + '. ' + finding.where);
    });
    return safeguards;
}

module.exports = checkSafeguards;
