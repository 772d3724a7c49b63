'use strict';

var File = require('dw/io/File');
var FileWriter = require('dw/io/FileWriter');
var System = require('dw/system/System');
var feedFolder = require('./feedFolder');

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
    var folder = feedFolder.feedFolder();
    return new File(folder, name).exists() || new File(folder, name + feedFolder.UNFINISHED).exists();
}

/**
 * Opens a new file. Jobs only: requests may not write files.
 * @param {string} name - final name
 * @returns {FeedFile}
 */
function openFeedFile(name) {
    var folder = feedFolder.feedFolder();
    folder.mkdirs();
    var temporary = new File(folder, name + feedFolder.UNFINISHED);
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
    openFeedFile: openFeedFile
};
