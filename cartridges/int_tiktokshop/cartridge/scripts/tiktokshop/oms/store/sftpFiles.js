'use strict';

var File = require('dw/io/File');
var eachFile = require('../../platform/eachFile');
var lists = require('../../platform/rules/lists');
var omsFolders = require('./omsFolders');

/** Where a file is until all of it has come: below the folder that the import reads. */
var ARRIVING = 'arriving/';
var REJECTED = 'rejected';

/** Ends the name of a file that is being written, on either side. */
var PART = '.part';
var UNFINISHED = /(^\.|\.(part|filepart|tmp)$)/i;
var RETURNED = '.returned';

/**
 * The complete files in a folder of the server. Throws if there is no such folder.
 * @param {dw.net.SFTPClient} client
 * @param {string} folder
 * @returns {dw.net.SFTPFileInfo[]}
 */
function filesThere(client, folder) {
    var found = client.list(folder === '' ? '/' : folder);
    if (!found) {
        throw new Error(folder + ': ' + client.errorMessage);
    }
    var files = [];
    for (var i = 0; i < found.length; i += 1) {
        var file = found[i];
        if (!file.directory && !UNFINISHED.test(file.name)) {
            files.push(file);
        }
    }
    return files;
}

/**
 * Copies a file into the folder of this site: under another name until all of it is here, and never over one that
 * waits.
 * @param {dw.net.SFTPClient} client
 * @param {string} folder
 * @param {dw.net.SFTPFileInfo} file
 * @returns {boolean} whether the file is here
 */
function fetchFile(client, folder, file) {
    var name = String(file.name);
    if (/[\\/:]/.test(name) || omsFolders.isInPlaceOfFolder(name)) {
        return false;
    }
    var target = new File(omsFolders.makeFolder(omsFolders.ownPath()), name);
    var part = new File(omsFolders.makeFolder(omsFolders.ownPath() + ARRIVING), name);
    if (target.exists()) {
        return false;
    }
    part.remove();
    return (
        client.getBinary(folder + '/' + name, part) &&
        Number(part.length()) === Number(file.size) &&
        part.renameTo(target)
    );
}

/**
 * Removes a file on the server.
 * @param {dw.net.SFTPClient} client
 * @param {string} folder
 * @param {dw.net.SFTPFileInfo} file
 * @returns {boolean}
 */
function removeThere(client, folder, file) {
    return client.del(folder + '/' + String(file.name));
}

/** Most reject files that one run returns; the next run returns others. */
var RETURNED_PER_RUN = 1000;

/**
 * Names of the first reject files of this site that were not returned yet.
 * @returns {string[]}
 */
function rejectsToReturn() {
    var first = lists.firstNames(RETURNED_PER_RUN);
    eachFile(omsFolders.makeFolder(omsFolders.ownPath() + REJECTED), function (file) {
        if (/\.csv$/.test(file.name)) {
            first.add(String(file.name));
        }
    });
    return first.names();
}

/**
 * Puts a reject file on the server: under another name until all of it is there. Here its name ends in `.returned` from
 * then on.
 * @param {dw.net.SFTPClient} client
 * @param {string} folder
 * @param {string} name
 * @returns {boolean} whether the file is there
 */
function returnRejects(client, folder, name) {
    var file = new File(omsFolders.makeFolder(omsFolders.ownPath() + REJECTED), name);
    var there = folder + '/' + name;
    if (!client.putBinary(there + PART, file) || !takePlace(client, there + PART, there)) {
        return false;
    }
    var returned = new File(omsFolders.makeFolder(omsFolders.ownPath() + REJECTED), name + RETURNED);
    returned.remove();
    return file.renameTo(returned);
}

/**
 * An earlier run that was ended may have put the same file.
 * @param {dw.net.SFTPClient} client
 * @param {string} from
 * @param {string} to
 * @returns {boolean}
 */
function takePlace(client, from, to) {
    return client.rename(from, to) || (client.del(to) && client.rename(from, to));
}

module.exports = {
    ARRIVING: ARRIVING,
    filesThere: filesThere,
    fetchFile: fetchFile,
    removeThere: removeThere,
    rejectsToReturn: rejectsToReturn,
    returnRejects: returnRejects
};
