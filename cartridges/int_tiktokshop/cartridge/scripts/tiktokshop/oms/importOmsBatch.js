'use strict';

var storedValues = require('../platform/storedValues');
var log = require('../platform/log');
var omsFiles = require('./store/omsFiles');
var omsFolders = require('./store/omsFolders');
var transaction = require('../platform/transaction');
var applyOmsFile = require('./applyOmsFile');

/** @typedef {import('./applyOmsFile').BatchCounts} BatchCounts */

var REJECT_HEAD = 'line,reason,text';

/** Name of the file being read. It remains for the next run if the platform ends this one in the middle. */
var CURSOR = 'omsBatchFile';

/**
 * The results of one run.
 * @typedef {BatchCounts & { files: number, moved: string[], hasMore: boolean, rejectFolders: string[], belongIn:
 *     string, unfinished: string[], empty: string[], endedAt: string }} ImportedBatch
 */

/**
 * Applies the files of the OMS for this site, writes rejected events to a reject file with line and reason, and
 * archives a file once all of it was read. No file blocks another: the one that ended the previous run comes last.
 * @returns {ImportedBatch}
 */
function importOmsBatch() {
    var cleared = omsFolders.clearOwnFolder();
    var found = omsFiles.waitingFiles();
    var moved = found.inPlaceOfFolders.map(omsFolders.moveWaitingAside).filter(function (path) {
        return path !== '';
    });
    var waiting = moved.length === 0 ? found.paths : omsFiles.waitingFiles().paths;
    var last = storedValues.getValue(CURSOR);
    var endedAt = waiting.indexOf(last) >= 0 ? last : '';
    var result = {
        files: 0,
        applied: 0,
        unchanged: 0,
        rejected: 0,
        moved: cleared.concat(moved),
        hasMore: waiting.length === omsFiles.MOST_FILES,
        rejectFolders: [],
        belongIn: omsFiles.hasUnreadFiles() ? omsFolders.fullPathOf(omsFolders.ownPath()) : '',
        unfinished: [],
        empty: [],
        endedAt: endedAt
    };
    var others = waiting.filter(function (name) {
        return name !== endedAt;
    });
    others.concat(endedAt === '' ? [] : [endedAt]).forEach(function (name) {
        importOrKeep(name, result);
    });
    return result;
}

/**
 * @param {string} name
 * @param {ImportedBatch} result
 */
function importOrKeep(name, result) {
    try {
        transaction.inTransaction(function () {
            return storedValues.storeValue(CURSOR, name);
        });
        importFile(name, result);
        transaction.inTransaction(function () {
            return storedValues.storeValue(CURSOR, '');
        });
    } catch (e) {
        // A parallel run may have read and archived it meanwhile.
        if (omsFiles.isWaiting(name)) {
            log.logOf('oms').error('file ' + name + ' could not be read to its end: ' + log.describeError(e));
            result.unfinished.push(name);
        }
    }
}

/**
 * @param {string} name
 * @param {ImportedBatch} result
 */
function importFile(name, result) {
    var rejects = omsFiles.openRejectFile(name, REJECT_HEAD);
    var rejectedBefore = result.rejected;
    var stamp = omsFiles.stampOf(name);
    var applied;
    try {
        applied = applyOmsFile(name, rejects, result);
    } finally {
        rejects.close();
        if (result.rejected > rejectedBefore) {
            addRejectFolder(name, result);
        }
    }
    result.files += 1;
    if (applied.isEmpty) {
        result.empty.push(name);
    }
    if (applied.isFinished && isAsRead(name, stamp)) {
        omsFiles.archiveFile(name);
    } else {
        result.unfinished.push(name);
    }
}

/**
 * Whether a file is still what was read. What the OMS has written over it or added since must not go to the archive
 * unread.
 * @param {string} name
 * @param {string} stamp
 * @returns {boolean}
 */
function isAsRead(name, stamp) {
    var isSame = omsFiles.stampOf(name) === stamp || !omsFiles.isWaiting(name);
    if (!isSame) {
        log.logOf('oms').warn('file ' + name + ' has changed while it was read');
    }
    return isSame;
}

/**
 * @param {string} name
 * @param {ImportedBatch} result
 */
function addRejectFolder(name, result) {
    var folder = omsFolders.fullPathOf(name.slice(0, name.length - omsFolders.leafOf(name).length) + 'rejected');
    if (result.rejectFolders.indexOf(folder) < 0) {
        result.rejectFolders.push(folder);
    }
}

module.exports = importOmsBatch;
