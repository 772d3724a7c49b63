'use strict';

var csv = require('../platform/rules/csv');
var eventIds = require('./rules/eventIds');
var reasons = require('./rules/reasons');
var batchReader = require('./rules/omsBatch');
var visible = require('../platform/rules/visible');
var xmlText = require('../platform/rules/xmlText');
var storedValues = require('../platform/storedValues');
var log = require('../platform/log');
var omsFiles = require('./store/omsFiles');
var omsFolders = require('./store/omsFolders');
var transaction = require('../platform/transaction');
var applyTogether = require('./applyTogether');
var omsAdapter = require('./omsAdapter');
var readOrderEvent = require('./readOrderEvent');

/** @typedef {import('./rules/eventIds').FileIds} FileIds */
/** @typedef {import('./rules/lines').BatchEntry} BatchEntry */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./store/omsFiles').RejectFile} RejectFile */
/** @typedef {import('./readOrderEvent').ReadEvent} ReadEvent */

var REJECT_HEAD = 'line,reason,text';

/** Most events that are applied in one transaction. */
var GROUP = 25;

/** Name of the file being read. It remains for the next run if the platform ends this one in the middle. */
var CURSOR = 'omsBatchFile';

/**
 * The results of one run.
 * @typedef {Object} ImportedBatch
 * @property {number} files
 * @property {number} applied
 * @property {number} unchanged - Repeated and late events, which changed nothing.
 * @property {number} rejected
 * @property {string[]} moved - New paths, below IMPEX, of files that took the place of a folder.
 * @property {boolean} hasMore - Whether more files may wait than one run reads.
 * @property {string[]} rejectFolders - Folders with their rejects, below IMPEX.
 * @property {string} belongIn - Where files of this site belong, if some wait in the shared folder that no site reads;
 *     else empty.
 * @property {string[]} unfinished - Files that stay for the next run: they could not be read to the end, changed
 *     meanwhile, or one of their events failed.
 * @property {string[]} empty - Files without any event: they may have been cut off.
 * @property {string} endedAt - The file at which the platform ended the previous run; empty if it did not.
 */

/**
 * Applies the files of the OMS for this site. Each event has its own outcome: events share a transaction only while
 * none of them is rejected. Writes rejected events to a reject file with line and reason, and archives a file
 * once all of it was read. No file blocks another: the one that ended the previous run
 * comes last.
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
        return importOrKeep(name, result);
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
        applied = applyFile(name, rejects, result);
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
 * What applying a file has come to.
 * @typedef {Object} AppliedFile
 * @property {boolean} isEmpty - Whether it has nothing but blank lines.
 * @property {boolean} isFinished - Whether each of its events was applied, or rejected for good.
 */

/**
 * Applies the events of a file, a group in each transaction, and writes down what was rejected.
 * @param {string} name
 * @param {RejectFile} rejects
 * @param {ImportedBatch} result
 * @returns {AppliedFile}
 */
function applyFile(name, rejects, result) {
    var reader = batchReader();
    var ids = eventIds.fileIds();
    var isTranslated = omsAdapter.hasTranslator();
    var applied = { isEmpty: true, isFinished: true };
    var group = [];
    var applyGroup = function () {
        applied.isFinished = applyEntries(group, rejects, result) && applied.isFinished;
        group = [];
    };
    var apply = function (entry) {
        // The reader of rows has compared their ids, unless an adapter makes others of them.
        var read = readEntry(entry, entry.hasColumns && !isTranslated ? null : ids);
        if (group.length >= GROUP) {
            applyGroup();
        }
        group.push(read);
    };
    omsFiles.readLines(name, function (line) {
        if (applied.isEmpty && /^\s*$/.test(line.text)) {
            return;
        }
        applied.isEmpty = false;
        reader.read(line).forEach(apply);
    });
    reader.end().forEach(apply);
    applyGroup();
    return applied;
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

/**
 * An entry of a file that was read: an event to apply, or why it is rejected.
 * @typedef {Object} ReadEntry
 * @property {BatchEntry} entry
 * @property {ReadEvent | null} event
 * @property {string} reason
 */

/**
 * Reads an entry. Rejects an event if the file has said something else under its id.
 * @param {BatchEntry} entry
 * @param {FileIds | null} ids - of the file so far; null where each id is known to stand there once
 * @returns {ReadEntry}
 */
function readEntry(entry, ids) {
    var problem = entry.isFile ? entry.problem : textProblem(entry) || entry.problem;
    if (!entry.event || problem !== '') {
        return { entry: entry, event: null, reason: problem };
    }
    var event = readOrderEvent(entry.event);
    var before = ids && event.sent ? ids.note(event.sent, entry.lines[0].number) : 0;
    var rejection = before === 0 ? rejectionOf(event) : eventIds.idOfTwo('line ' + before);
    return rejection
        ? { entry: entry, event: null, reason: reasonFor(entry, rejection) }
        : { entry: entry, event: event, reason: '' };
}

/**
 * Why an event cannot be read; null if it can, or failed for a reason that may pass.
 * @param {ReadEvent} event
 * @returns {Outcome | null}
 */
function rejectionOf(event) {
    return event.parsed.ok || event.parsed.rejection.code === 'internal_error' ? null : event.parsed.rejection;
}

/**
 * Applies entries, and writes down what was rejected, in their sequence.
 * @param {ReadEntry[]} group
 * @param {RejectFile} rejects
 * @param {ImportedBatch} result
 * @returns {boolean} false if the cartridge failed at an event, so that the next run tries the file again
 */
function applyEntries(group, rejects, result) {
    var events = group
        .map(function (item) {
            return item.event;
        })
        .filter(function (event) {
            return event !== null;
        });
    var outcomes = applyTogether(events);
    var settled = group.map(function (read) {
        return settle(read, read.event && outcomes[events.indexOf(read.event)], rejects, result);
    });
    return settled.every(function (isSettled) {
        return isSettled;
    });
}

/**
 * @param {ReadEntry} read
 * @param {Outcome | null | undefined} outcome
 * @param {RejectFile} rejects
 * @param {ImportedBatch} result
 * @returns {boolean} false if the cartridge failed at the event, so that the next run tries the file again
 */
function settle(read, outcome, rejects, result) {
    if (!outcome) {
        reject(read.entry, read.reason, rejects, result);
    } else if (outcome.code === 'internal_error') {
        return false;
    } else if (outcome.outcome === 'rejected') {
        reject(read.entry, reasonFor(read.entry, outcome), rejects, result);
    } else if (outcome.outcome === 'applied') {
        result.applied += 1;
    } else {
        result.unchanged += 1;
    }
    return true;
}

/**
 * @param {BatchEntry} entry
 * @param {Outcome} rejection
 * @returns {string}
 */
function reasonFor(entry, rejection) {
    return entry.hasColumns ? reasons.reasonByColumn(rejection) : reasons.reasonOf(rejection);
}

/**
 * Why the lines of an entry are not valid text; empty if they are.
 * @param {BatchEntry} entry
 * @returns {string}
 */
function textProblem(entry) {
    if (
        entry.lines.some(function (line) {
            return xmlText.hasLostCharacters(line.text);
        })
    ) {
        return 'not UTF-8';
    }
    var unreadable = entry.lines.filter(function (line) {
        return !xmlText.isXmlText(line.text);
    })[0];
    return unreadable ? 'malformed_text, line ' + unreadable.number + ' has characters that no text has' : '';
}

/**
 * @param {BatchEntry} entry
 * @param {string} reason
 * @param {RejectFile} rejects
 * @param {ImportedBatch} result
 */
function reject(entry, reason, rejects, result) {
    result.rejected += entry.isRest ? 0 : 1;
    var shown = visible.withVisibleCharacters(reason);
    entry.lines.forEach(function (line) {
        rejects.write(csv.csvLine([String(line.number), shown, xmlText.xmlText(line.text)].map(csv.safeCell)));
    });
}

module.exports = importOmsBatch;
