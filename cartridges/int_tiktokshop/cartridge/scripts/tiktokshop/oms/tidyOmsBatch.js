'use strict';

var log = require('../platform/log');
var omsFiles = require('./store/omsFiles');

/**
 * Removes old files of the OMS that were read, and what was rejected of them. That must not keep new ones from being
 *     read.
 * @param {number} keptDays - how long files are kept, in days
 */
function tidyOmsBatch(keptDays) {
    try {
        omsFiles.tidyOmsFiles(keptDays);
    } catch (e) {
        log.logOf('oms').warn('old files were not tidied up: ' + log.describeError(e));
    }
}

module.exports = tidyOmsBatch;
