'use strict';

var File = require('dw/io/File');
var eachFile = require('../../platform/eachFile');

/** Where TikTok's connector looks for order status files. */
var FOLDER = 'src/feeds/export/social/tiktok/order';

/** Ends the name of a file that is still being written. */
var UNFINISHED = '.part';

/**
 * The folder of the feed files.
 * @returns {dw.io.File}
 */
function feedFolder() {
    return new File([File.IMPEX, FOLDER].join(File.SEPARATOR));
}

/**
 * The folder of those that TikTok has long fetched.
 * @returns {dw.io.File}
 */
function feedArchive() {
    return new File(feedFolder(), 'archive');
}

/**
 * A feed file, for code that looks through all of them.
 * @typedef {Object} FeedFileEntry
 * @property {string} name
 * @property {string} path - As `File.fullPath`.
 * @property {number} writtenAt - Milliseconds since the epoch.
 */

/**
 * Looks at all feed files, with the archive: there may be more than an array can hold. Jobs only.
 * @param {(file: FeedFileEntry) => void} look
 */
function eachFeedFile(look) {
    [feedFolder(), feedArchive()].forEach(function (inside) {
        eachFile(inside, function (file) {
            return look({ name: file.name, path: file.fullPath, writtenAt: writtenAt(file.name) });
        });
    });
}

/**
 * The name tells when a file was written; what is called otherwise is not ours, and never old.
 * @param {string} name
 * @returns {number}
 */
function writtenAt(name) {
    var time = /_(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)_\d+\./.exec(name);
    return time ? Date.parse(time[1]) : Infinity;
}

module.exports = {
    UNFINISHED: UNFINISHED,
    feedFolder: feedFolder,
    feedArchive: feedArchive,
    eachFeedFile: eachFeedFile,
    writtenAt: writtenAt
};
