'use strict';

var File = require('dw/io/File');
var FileWriter = require('dw/io/FileWriter');
var System = require('dw/system/System');
var durations = require('../../platform/rules/durations');
var clock = require('../../platform/clock');
var eachFile = require('../../platform/eachFile');
var log = require('../../platform/log');
var moveAside = require('../../platform/moveAside');

/** Where TikTok's connector looks for order status files. */
var FOLDER = 'src/feeds/export/social/tiktok/order';

/**
 * A file that is being written under a temporary name: TikTok must never see half of it.
 * @typedef {Object} FeedFile
 * @property {(text: string) => void} write
 * @property {() => string} publish - Closes the file and gives it its name; returns its address over WebDAV.
 * @property {() => void} discard - Removes what was written.
 */

/**
 * Whether the feed of another site, in the same folder, has this name already.
 * @param {string} name
 * @returns {boolean}
 */
function isFeedFile(name) {
    var folder = new File([File.IMPEX, FOLDER].join(File.SEPARATOR));
    return new File(folder, name).exists() || new File(folder, name + '.part').exists();
}

/**
 * Opens a new file. Jobs only: requests may not write files.
 * @param {string} name - final name
 * @returns {FeedFile}
 */
function openFeedFile(name) {
    var folder = new File([File.IMPEX, FOLDER].join(File.SEPARATOR));
    folder.mkdirs();
    var temporary = new File(folder, name + '.part');
    var writer = new FileWriter(temporary, 'UTF-8');
    return {
        write: function (text) {
            return writer.write(text);
        },
        publish: function () {
            writer.close();
            var published = new File(folder, name);
            if (!temporary.renameTo(published)) {
                throw new Error('The feed file could not be renamed: ' + temporary.fullPath);
            }
            return webdavAddress(published);
        },
        discard: function () {
            writer.close();
            temporary.remove();
        }
    };
}

/** By then TikTok has long fetched a file, and no task still tells it of one. */
var ARCHIVED_AFTER = 7 * durations.DAY;

/** What a run that was stopped has left behind. */
var LEFTOVER_AFTER = durations.DAY;

/** Files of one folder that a run moves or removes at most, so that it stays short; the next run continues. */
var TIDIED_PER_RUN = 1000;

/**
 * Moves old files to `archive`, and removes those that are older still. Jobs only.
 * @param {number} keptDays - how long files are kept, in days
 */
function tidyFeedFiles(keptDays) {
    var folder = new File([File.IMPEX, FOLDER].join(File.SEPARATOR));
    var archive = new File(folder, 'archive');
    if (archive.isFile()) {
        // Else no file would ever leave the folder, which takes 100,000.
        log.logOf('feed').warn('a file had the name of the folder archive, and is now ' + moveAside(archive));
    }
    archive.mkdirs();
    filesOlderThan(folder, LEFTOVER_AFTER)
        .filter(function (file) {
            return /\.part$/.test(file.name);
        })
        .forEach(function (file) {
            return file.remove();
        });
    filesOlderThan(folder, ARCHIVED_AFTER)
        .filter(function (file) {
            return !/\.part$/.test(file.name);
        })
        .forEach(function (file) {
            return file.renameTo(new File(archive, file.name));
        });
    filesOlderThan(archive, keptDays * durations.DAY).forEach(function (file) {
        return file.remove();
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
        if (old.length < TIDIED_PER_RUN && clock.now().getTime() - writtenAt(file.name) > age) {
            old.push(file);
        }
    });
    return old;
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
    var folder = new File([File.IMPEX, FOLDER].join(File.SEPARATOR));
    [folder, new File(folder, 'archive')].forEach(function (inside) {
        return eachFile(inside, function (file) {
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

/**
 * @param {dw.io.File} file
 * @returns {string}
 */
function webdavAddress(file) {
    var path = file.fullPath
        .replace(/^\/IMPEX/, '/Impex')
        .split(File.SEPARATOR)
        .map(encodeURIComponent)
        .join('/');
    return 'https://' + System.getInstanceHostname() + '/on/demandware.servlet/webdav/Sites' + path;
}

module.exports = {
    isFeedFile: isFeedFile,
    openFeedFile: openFeedFile,
    tidyFeedFiles: tidyFeedFiles,
    eachFeedFile: eachFeedFile
};
