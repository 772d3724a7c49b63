'use strict';

var log = require('../platform/log');
var objectCount = require('../platform/objectCount');
var takeOverConnections = require('../shops/connection/takeOverConnections');
var findSafeguards = require('./findSafeguards');

/** @typedef {import('./findSafeguards').Safeguards} Safeguards */

/**
 * Checks whether the installation is complete and safe, and logs each finding.
 * @returns {Safeguards}
 */
function checkSafeguards() {
    objectCount.countObjects();
    takeOverConnections.takeOverConnections();
    var safeguards = findSafeguards.findSafeguards();
    safeguards.findings.forEach(function (finding) {
        log.logOf('safeguards').warn(finding.code + ': ' + finding.what + '. ' + finding.why + '. ' + finding.where);
    });
    return safeguards;
}

module.exports = checkSafeguards;
