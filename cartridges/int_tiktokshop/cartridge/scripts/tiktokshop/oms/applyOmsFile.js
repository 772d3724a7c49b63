'use strict';

var csv = require('../platform/rules/csv');
var visible = require('../platform/rules/visible');
var xmlText = require('../platform/rules/xmlText');
var applyTogether = require('./applyTogether');
var omsAdapter = require('./omsAdapter');
var readOrderEvent = require('./readOrderEvent');
var eventIds = require('./rules/eventIds');
var batchReader = require('./rules/omsBatch');
var reasons = require('./rules/reasons');
var omsFiles = require('./store/omsFiles');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./readOrderEvent').ReadEvent} ReadEvent */
/** @typedef {import('./rules/eventIds').FileIds} FileIds */
/** @typedef {import('./rules/lines').BatchEntry} BatchEntry */
/** @typedef {import('./store/omsFiles').RejectFile} RejectFile */

/** Most events that are applied in one transaction. */
var GROUP = 25;

/**
 * Numbers of events by outcome.
 * @typedef {Object} BatchCounts
 * @property {number} applied
 * @property {number} unchanged - Repeated and late events, which changed nothing.
 * @property {number} rejected
 */

/**
 * What applying a file has come to.
 * @typedef {Object} AppliedFile
 * @property {boolean} isEmpty - Whether it has nothing but blank lines.
 * @property {boolean} isFinished - Whether each of its events was applied, or rejected for good.
 */

/**
 * Applies the events of a file, and writes down what was rejected. Each event has its own outcome: events share a
 * transaction only while none of them is rejected.
 * @param {string} name
 * @param {RejectFile} rejects
 * @param {BatchCounts} counts - receives the number of events by outcome
 * @returns {AppliedFile}
 */
function applyOmsFile(name, rejects, counts) {
    var reader = batchReader();
    var ids = eventIds.fileIds();
    var isTranslated = omsAdapter.hasTranslator();
    var applied = { isEmpty: true, isFinished: true };
    var group = [];
    var applyGroup = function () {
        applied.isFinished = applyEntries(group, rejects, counts) && applied.isFinished;
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
 * @param {ReadEvent} readEvent
 * @returns {Outcome | null}
 */
function rejectionOf(readEvent) {
    var result = readEvent.result;
    return result.kind === 'rejection' && result.rejection.code !== 'internal_error' ? result.rejection : null;
}

/**
 * Applies entries, and writes down what was rejected, in their sequence.
 * @param {ReadEntry[]} group
 * @param {RejectFile} rejects
 * @param {BatchCounts} counts
 * @returns {boolean} false if the cartridge failed at an event, so that the next run tries the file again
 */
function applyEntries(group, rejects, counts) {
    var events = group
        .map(function (item) {
            return item.event;
        })
        .filter(function (event) {
            return event !== null;
        });
    var outcomes = applyTogether(events);
    var settled = group.map(function (read) {
        return settle(read, read.event && outcomes[events.indexOf(read.event)], rejects, counts);
    });
    return settled.every(function (isSettled) {
        return isSettled;
    });
}

/**
 * @param {ReadEntry} read
 * @param {Outcome | null | undefined} outcome
 * @param {RejectFile} rejects
 * @param {BatchCounts} counts
 * @returns {boolean} false if the cartridge failed at the event, so that the next run tries the file again
 */
function settle(read, outcome, rejects, counts) {
    if (!outcome) {
        reject(read.entry, read.reason, rejects, counts);
    } else if (outcome.code === 'internal_error') {
        return false;
    } else if (outcome.outcome === 'rejected') {
        reject(read.entry, reasonFor(read.entry, outcome), rejects, counts);
    } else if (outcome.outcome === 'applied') {
        counts.applied += 1;
    } else {
        counts.unchanged += 1;
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
 * @param {BatchCounts} counts
 */
function reject(entry, reason, rejects, counts) {
    counts.rejected += entry.isRest ? 0 : 1;
    var shown = visible.withVisibleCharacters(reason);
    entry.lines.forEach(function (line) {
        rejects.write(csv.csvLine([String(line.number), shown, xmlText.xmlText(line.text)].map(csv.safeCell)));
    });
}

module.exports = applyOmsFile;
