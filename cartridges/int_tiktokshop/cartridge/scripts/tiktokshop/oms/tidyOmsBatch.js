'use strict';

var log = require('../platform/log');
var omsFiles = require('./store/omsFiles');
var omsFolders = require('./store/omsFolders');

/**
 * Renames files that take the place of a folder, and removes old imported files of the OMS and their rejects. Never
 * throws: a failure must not stop the import.
 * @param {number} keptDays - age in days from which files are removed
 * @returns {string[]} the new paths of the renamed files, below IMPEX
 */
function tidyOmsBatch(keptDays) {
    var moved = [];
    try {
        moved = omsFolders.moveAside();
        omsFiles.tidyOmsFiles(keptDays);
    } catch (e) {
        log.logOf('oms').warn('old files were not tidied up: ' + log.describeError(e));
    }
    return moved;
}

module.exports = tidyOmsBatch;
