'use strict';

var csv = require('../domain/csv');
var batchReaderFor = require('../domain/omsBatch');
var omsFiles = require('../platform/omsFiles');
var applyOrderEvent = require('./applyOrderEvent');

/** @typedef {import('../domain/omsBatch').BatchEntry} BatchEntry */
/** @typedef {import('../platform/omsFiles').RejectFile} RejectFile */

var REJECT_HEAD = 'line,reason,text';

/**
 * What one run has done.
 * @typedef {Object} ImportedBatch
 * @property {number} files
 * @property {number} applied
 * @property {number} unchanged - Repeats and late messages: nothing changed.
 * @property {number} rejected
 * @property {string[]} unfinished - Files with an event that failed for a reason of ours: they stay, and the next run
 *     reads them again.
 */

/**
 * Applies the files that the OMS has dropped. Each event is applied on its own; what is rejected goes to a reject file
 * with line and reason; a file is archived once, when all of it was read.
 * @returns {ImportedBatch}
 */
function importOmsBatch() {
    var result = { files: 0, applied: 0, unchanged: 0, rejected: 0, unfinished: [] };
    omsFiles.waitingFiles().forEach(function (name) {
        return importFile(name, result);
    });
    return result;
}

/**
 * @param {string} name
 * @param {ImportedBatch} result
 */
function importFile(name, result) {
    var rejects = omsFiles.openRejectFile(name, REJECT_HEAD);
    var reader = null;
    var isFinished = true;
    var apply = function (entry) {
        isFinished = applyEntry(entry, rejects, result) && isFinished;
    };
    try {
        omsFiles.readLines(name, function (text, number) {
            if (number === 1) {
                reader = batchReaderFor(text);
            }
            var line = { number: number, text: text };
            if (reader) {
                reader.read(line).forEach(apply);
            } else {
                apply({
                    event: null,
                    lines: [line],
                    problem: 'the file is neither JSON lines nor CSV with the documented header'
                });
            }
        });
        if (reader) {
            reader.end().forEach(apply);
        }
    } finally {
        rejects.close();
    }
    result.files += 1;
    if (isFinished) {
        omsFiles.archiveFile(name);
    } else {
        result.unfinished.push(name);
    }
}

/**
 * @param {BatchEntry} entry
 * @param {RejectFile} rejects
 * @param {ImportedBatch} result
 * @returns {boolean} false when the event was neither applied nor judged: the fault is ours and may pass
 */
function applyEntry(entry, rejects, result) {
    // Bytes that are not UTF-8 arrive as this character: nothing may be guessed from them.
    var isReadable = entry.lines.every(function (line) {
        return line.text.indexOf('�') < 0;
    });
    if (!entry.event || !isReadable) {
        reject(entry, isReadable ? entry.problem : 'not UTF-8', rejects, result);
        return true;
    }
    var outcome = applyOrderEvent.applyOrderEvent(entry.event);
    if (outcome.code === 'internal_error') {
        return false;
    }
    if (outcome.outcome === 'rejected') {
        reject(entry, [outcome.code, outcome.path, outcome.msg].join(' '), rejects, result);
    } else if (outcome.outcome === 'applied') {
        result.applied += 1;
    } else {
        result.unchanged += 1;
    }
    return true;
}

/**
 * @param {BatchEntry} entry
 * @param {string} reason
 * @param {RejectFile} rejects
 * @param {ImportedBatch} result
 */
function reject(entry, reason, rejects, result) {
    result.rejected += 1;
    entry.lines.forEach(function (line) {
        rejects.write(csv.csvLine([String(line.number), reason, line.text]));
    });
}

module.exports = importOmsBatch;
