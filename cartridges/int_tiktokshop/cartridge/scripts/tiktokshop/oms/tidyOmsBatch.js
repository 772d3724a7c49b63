'use strict';

var log = require('../platform/log');
var omsFiles = require('./store/omsFiles');

/**
 * Removes old imported files of the OMS and their rejects. Never throws: a failure must not stop the import.
 * @param {number} keptDays - age in days from which files are removed
 */
function tidyOmsBatch(keptDays) {
    try {
        omsFiles.tidyOmsFiles(keptDays);
    } catch (e) {
        log.logOf('oms').warn('old files were not tidied up: ' + log.describeError(e));
    }
}

module.exports = tidyOmsBatch;
