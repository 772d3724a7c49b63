'use strict';

var File = require('dw/io/File');
var instance = require('../../platform/instance');
var moveAside = require('../../platform/moveAside');

/** Folder for the files of the OMS; `rejected` and `archive` are below it, as below the folder of each site. */
var FOLDER = 'src/tiktokshop/oms';
var SITES = 'sites/';
var ROOT = [File.IMPEX, FOLDER, ''].join(File.SEPARATOR);

/** Folders inside the folder of the files. */
var INNER = ['archive', 'rejected', 'arriving'];

/** The folder that sites share, as the paths here have it. */
var SHARED = '';

/**
 * The folder of the present site: `sites/{id}/`.
 * @returns {string}
 */
function ownPath() {
    return SITES + instance.currentSiteId() + '/';
}

/**
 * A path with the folder of all files in front, for people.
 * @param {string} path
 * @returns {string}
 */
function fullPathOf(path) {
    return FOLDER + '/' + path;
}

/**
 * The name of a file, without its folder.
 * @param {string} path
 * @returns {string}
 */
function leafOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

/** Makes the folder of the present site: from now on the other sites know that it reads files. Jobs only. */
function makeOwnFolder() {
    makeFolder(ownPath());
}

/**
 * Whether this site reads a folder. It reads its own, and the shared one until another site has a folder too.
 * @param {string} path
 * @returns {boolean}
 */
function isRead(path) {
    return path === ownPath() || !hasOtherSites();
}

/** @returns {boolean} */
function hasOtherSites() {
    var others = makeFolder(SITES).listFiles(function (file) {
        return file.isDirectory() && file.name !== instance.currentSiteId();
    });
    return others !== null && others.length > 0;
}

/**
 * The shared folder and the own one, or a folder below each, as far as they are there.
 * @param {string} inner
 * @returns {dw.io.File[]}
 */
function existingFolders(inner) {
    return [SHARED, ownPath()]
        .map(function (path) {
            return folderAt(path + inner);
        })
        .filter(function (folder) {
            return folder.exists();
        });
}

/**
 * The folder of a path, which is made if it is not there. Jobs only.
 * @param {string} path
 * @returns {dw.io.File}
 */
function makeFolder(path) {
    var folder = folderAt(path);
    folder.mkdirs();
    return folder;
}

/**
 * Whether a file of this path takes the place of a folder that a run makes, perhaps only later: it would stop every
 * import.
 * @param {string} path
 * @returns {boolean}
 */
function isInPlaceOfFolder(path) {
    return INNER.indexOf(leafOf(path)) >= 0;
}

/**
 * Renames files that take the place of the folder of the present site, or of one above it: they would stop every
 * import. Jobs only.
 * @returns {string[]} the new paths below IMPEX
 */
function clearOwnFolder() {
    if (folderAt(ownPath()).isDirectory()) {
        return [];
    }
    return (FOLDER + '/' + ownPath())
        .split('/')
        .map(function (_name, index, all) {
            return new File([File.IMPEX].concat(all.slice(0, index + 1)).join(File.SEPARATOR));
        })
        .filter(function (file) {
            return file.isFile();
        })
        .map(moveAside)
        .filter(function (path) {
            return path !== '';
        });
}

/**
 * Renames a file that waits. Jobs only.
 * @param {string} path
 * @returns {string} the new path below IMPEX; empty where the file could not be renamed
 */
function moveWaitingAside(path) {
    return moveAside(folderAt(path));
}

/**
 * @param {string} path
 * @returns {dw.io.File}
 */
function folderAt(path) {
    return new File(ROOT + path);
}

module.exports = {
    SHARED: SHARED,
    ownPath: ownPath,
    fullPathOf: fullPathOf,
    leafOf: leafOf,
    makeOwnFolder: makeOwnFolder,
    isRead: isRead,
    existingFolders: existingFolders,
    makeFolder: makeFolder,
    isInPlaceOfFolder: isInPlaceOfFolder,
    clearOwnFolder: clearOwnFolder,
    moveWaitingAside: moveWaitingAside
};
