'use strict';

var File = require('dw/io/File');
var clock = require('../../platform/clock');
var eachFile = require('../../platform/eachFile');
var log = require('../../platform/log');
var moveAside = require('../../platform/moveAside');
var durations = require('../../platform/rules/durations');
var feedFolder = require('./feedFolder');

/** By then TikTok has long fetched a file, and no task still tells it of one. */
var ARCHIVED_AFTER = 7 * durations.DAY;

/** What a run that was stopped has left behind. */
var LEFTOVER_AFTER = durations.DAY;

/** Files of one folder that a run moves or removes at most, so that it stays short; the next run continues. */
var TIDIED_PER_RUN = 1000;

/**
 * Moves old files to `archive`, and later removes them. Jobs only.
 * @param {number} keptDays - how long files are kept, in days
 */
function tidyFeedFiles(keptDays) {
    var folder = feedFolder.feedFolder();
    var archive = feedFolder.feedArchive();
    if (archive.isFile()) {
        // Else no file would ever leave the folder, which takes 100,000.
        log.logOf('feed').warn('a file had the name of the folder archive, and is now ' + moveAside(archive));
    }
    archive.mkdirs();
    filesOlderThan(folder, LEFTOVER_AFTER)
        .filter(isUnfinished)
        .forEach(function (file) {
            file.remove();
        });
    filesOlderThan(folder, ARCHIVED_AFTER)
        .filter(function (file) {
            return !isUnfinished(file);
        })
        .forEach(function (file) {
            file.renameTo(new File(archive, file.name));
        });
    filesOlderThan(archive, keptDays * durations.DAY).forEach(function (file) {
        file.remove();
    });
}

/**
 * @param {dw.io.File} folder
 * @param {number} age
 * @returns {dw.io.File[]}
 */
function filesOlderThan(folder, age) {
    var old = [];
    eachFile(folder, function (file) {
        if (old.length < TIDIED_PER_RUN && clock.now().getTime() - feedFolder.writtenAt(file.name) > age) {
            old.push(file);
        }
    });
    return old;
}

/**
 * @param {dw.io.File} file
 * @returns {boolean}
 */
function isUnfinished(file) {
    return file.name.slice(-feedFolder.UNFINISHED.length) === feedFolder.UNFINISHED;
}

module.exports = tidyFeedFiles;
