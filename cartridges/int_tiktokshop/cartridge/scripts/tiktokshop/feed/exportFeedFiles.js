'use strict';

var exportFeedFile = require('./exportFeedFile');

/** @typedef {import('./exportFeedFile').FeedResult} FeedResult */

/**
 * What one run of the feed came to.
 * @typedef {Object} FeedRun
 * @property {Array<{ fileName: string, exported: number }>} files
 * @property {number} exported
 * @property {string[]} skipped - Orders that are in none of the files; they stay due.
 * @property {boolean} notified - Whether TikTok knows of all files.
 */

/**
 * Writes order status files until nothing is due, TikTok could not be told, or there are enough.
 * @param {string} formatName - `xml` or `csv`
 * @param {number} maxFiles - files at most
 * @returns {FeedRun}
 */
function exportFeedFiles(formatName, maxFiles) {
    var run = { files: [], exported: 0, skipped: [], notified: true };
    var result;
    do {
        result = exportFeedFile(formatName);
        addTo(run, result);
    } while (result.hasMore && run.files.length < maxFiles);
    return run;
}

/**
 * @param {FeedRun} run
 * @param {FeedResult} result
 */
function addTo(run, result) {
    if (result.fileName !== '') {
        run.files.push({ fileName: result.fileName, exported: result.exported.length });
    }
    run.exported += result.exported.length;
    run.notified = result.notified;
    // An order that one file skipped comes last in the next: then it is in that one, skipped again, or still waiting.
    run.skipped = run.skipped
        .filter(function (id) {
            return result.exported.concat(result.skipped).indexOf(id) < 0;
        })
        .concat(result.skipped);
}

module.exports = exportFeedFiles;
