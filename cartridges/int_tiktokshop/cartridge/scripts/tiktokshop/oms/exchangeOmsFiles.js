'use strict';

var withSftp = require('../platform/outgoing/sftp');
var notice = require('../platform/rules/notice');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');
var sftpFiles = require('./store/sftpFiles');

/** @typedef {import('../platform/rules/notice').Notice} Notice */

var SERVICE = 'tiktokshop.oms.sftp';

/** Name of the folder being listed. It remains if the platform ends the run there, as it does at a list of more than 20,000 files. */
var LISTING = 'omsSftpListing';

/**
 * What one way of the exchange with the OMS's SFTP server came to.
 * @typedef {Object} Exchange
 * @property {number} done - Files that were brought to the other side.
 * @property {string[]} left - Names of files that stay where they are.
 * @property {string | Notice} problem - Why the work could not be done to its end; empty if it was.
 */

/**
 * Fetches the OMS's files into the folder of this site. Removes a file there only once all of it is here, so that an
 * end at any time loses none; at worst the file comes twice, and its events count as repeated. Stops at a file that
 * cannot be removed, because the next run fetches it again. Where the platform ended the last run at the list of the
 * folder, this run does not ask for it, so that the files here are imported.
 * @param {string} folder - on the server
 * @returns {Exchange}
 */
function fetchOmsFiles(folder) {
    if (storedValues.getValue(LISTING) !== '') {
        transaction.inTransaction(function () {
            return storedValues.storeValue(LISTING, '');
        });
        return { done: 0, left: [], problem: notice.notice('job.batch.longList', [folder]) };
    }
    return exchange(function (client, result) {
        var files = listed(client, withoutSlash(folder));
        for (var i = 0; i < files.length; i += 1) {
            var file = files[i];
            if (!sftpFiles.fetchFile(client, withoutSlash(folder), file)) {
                result.left.push(file.name);
            } else if (sftpFiles.removeThere(client, withoutSlash(folder), file)) {
                result.done += 1;
            } else {
                result.left.push(file.name);
                return;
            }
        }
    });
}

/**
 * Returns the reject files of this site to the OMS, each once.
 * @param {string} folder - on the server
 * @returns {Exchange}
 */
function returnOmsRejects(folder) {
    var names = sftpFiles.rejectsToReturn();
    if (names.length === 0) {
        return { done: 0, left: [], problem: '' };
    }
    return exchange(function (client, result) {
        return names.forEach(function (name) {
            if (sftpFiles.returnRejects(client, withoutSlash(folder), name)) {
                result.done += 1;
            } else {
                result.left.push(name);
            }
        });
    });
}

/**
 * @param {(client: dw.net.SFTPClient, result: Exchange) => void} work
 * @returns {Exchange}
 */
function exchange(work) {
    var result = { done: 0, left: [], problem: '' };
    result.problem = withSftp(SERVICE, function (client) {
        return work(client, result);
    });
    return result;
}

/**
 * @param {dw.net.SFTPClient} client
 * @param {string} folder
 * @returns {dw.net.SFTPFileInfo[]}
 */
function listed(client, folder) {
    transaction.inTransaction(function () {
        return storedValues.storeValue(LISTING, folder || '/');
    });
    try {
        return sftpFiles.filesThere(client, folder);
    } finally {
        transaction.inTransaction(function () {
            return storedValues.storeValue(LISTING, '');
        });
    }
}

/**
 * @param {string} folder
 * @returns {string}
 */
function withoutSlash(folder) {
    return folder.replace(/\/+$/, '');
}

module.exports = {
    fetchOmsFiles: fetchOmsFiles,
    returnOmsRejects: returnOmsRejects
};
