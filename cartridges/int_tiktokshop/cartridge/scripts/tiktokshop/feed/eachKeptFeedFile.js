'use strict';

var tasks = require('../tasks/store/tasks');
var feedFolder = require('./store/feedFolder');

/** @typedef {import('../platform/keptFile').KeptFile} KeptFile */

/**
 * Looks at all feed files, with the archive. Jobs only.
 * @param {Date} before - a file that was written later has not served yet, nor has one that TikTok has still to be told
 *     of
 * @param {(file: KeptFile) => void} look
 */
function eachKeptFeedFile(before, look) {
    feedFolder.eachFeedFile(function (file) {
        return look({
            path: file.path,
            writtenAt: file.writtenAt,
            hasServed: file.writtenAt < before.getTime() && isTold(file.name)
        });
    });
}

/**
 * A task that was given up can be retried, and then TikTok fetches the file.
 * @param {string} name
 * @returns {boolean}
 */
function isTold(name) {
    var task = tasks.findTask('notify-' + name);
    return !task || task.custom.state === 'done' || task.custom.state === 'discarded';
}

module.exports = eachKeptFeedFile;
