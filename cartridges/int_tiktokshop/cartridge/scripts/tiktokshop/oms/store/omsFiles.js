'use strict';

var File = require('dw/io/File');
var FileReader = require('dw/io/FileReader');
var FileWriter = require('dw/io/FileWriter');
var linesModule = require('../rules/lines');
var shortName = require('../rules/shortName');
var durations = require('../../platform/rules/durations');
var clock = require('../../platform/clock');
var crypto = require('../../platform/crypto');
var eachFile = require('../../platform/eachFile');
var lists = require('../../platform/rules/lists');
var omsFolders = require('./omsFolders');
var sftpFiles = require('./sftpFiles');

/** @typedef {import('../rules/lines').BatchLine} BatchLine */
/** @typedef {import('../../platform/keptFile').KeptFile} KeptFile */

/** Characters read at once, so that a piece has fewer lines than an array may have elements (platform quota). */
var PIECE = 10000;

/** Hex digits that tell files apart whose names are shortened. */
var HASH_LENGTH = 16;

/** Most files that one run reads, so that it stays short; the next run reads others. */
var MOST_FILES = 1000;

/**
 * Paths of files that wait for this site, below the folder that sites share: own ones begin with `sites/`.
 * @typedef {Object} WaitingFiles
 * @property {string[]} paths - The first by their names, sorted.
 * @property {string[]} inPlaceOfFolders - Those that take the place of a folder.
 */

/**
 * The files that wait for this site. Makes the own folder.
 * @returns {WaitingFiles}
 */
function waitingFiles() {
    omsFolders.makeOwnFolder();
    var first = lists.firstNames(MOST_FILES);
    var inPlace = [];
    var note = function (path) {
        if (omsFolders.isInPlaceOfFolder(path)) {
            inPlace.push(path);
        } else {
            first.add(path);
        }
    };
    [omsFolders.SHARED, omsFolders.ownPath()].filter(omsFolders.isRead).forEach(function (inner) {
        eachFile(omsFolders.makeFolder(inner), function (file) {
            return note(inner + file.name);
        });
    });
    return { paths: first.names(), inPlaceOfFolders: inPlace };
}

/**
 * Whether files wait in the shared folder that no site reads, because each of several has its own.
 * @returns {boolean}
 */
function hasUnreadFiles() {
    var isAny = false;
    if (!omsFolders.isRead(omsFolders.SHARED)) {
        eachFile(omsFolders.makeFolder(omsFolders.SHARED), function () {
            isAny = true;
        });
    }
    return isAny;
}

/**
 * Whether a file still waits.
 * @param {string} path
 * @returns {boolean}
 */
function isWaiting(path) {
    return waitingFile(path).exists();
}

/**
 * Tells the content of a file from what replaces it, or is added to it, later.
 * @param {string} path
 * @returns {string}
 */
function stampOf(path) {
    var file = waitingFile(path);
    return file.length() + ' ' + file.lastModified();
}

/**
 * Calls `each` with every line of a file, and holds only one in memory. Reads in pieces: the platform would end the job
 * at a line of a million characters, and a file without line breaks is one line.
 * @param {string} path
 * @param {(line: BatchLine) => void} each
 */
function readLines(path, each) {
    var reader = new FileReader(waitingFile(path), 'UTF-8');
    var lines = linesModule.lineReader();
    try {
        var piece = reader.readN(PIECE);
        while (piece !== null) {
            lines.add(piece).forEach(each);
            piece = reader.readN(PIECE);
        }
        lines.end().forEach(each);
    } finally {
        reader.close();
    }
}

/**
 * The reject file of a batch file, which is created with its first line.
 * @typedef {Object} RejectFile
 * @property {(line: string) => void} write
 * @property {() => void} close
 */

/**
 * Opens the reject file of a batch file. Replaces the one that an unfinished run has left.
 * @param {string} path
 * @param {string} head - the first line
 * @returns {RejectFile}
 */
function openRejectFile(path, head) {
    var writer = null;
    return {
        write: function (line) {
            if (!writer) {
                writer = new FileWriter(unfinishedRejects(path), 'UTF-8');
                writer.writeLine(head);
            }
            writer.writeLine(line);
        },
        close: function () {
            if (writer) {
                writer.close();
            }
        }
    };
}

/**
 * Moves an imported file to the `archive` of its folder, and its rejects to `rejected/{name}.csv`. Adds a number to
 * both names if the archive has a file of this name, so that nothing is overwritten.
 * @param {string} path
 */
function archiveFile(path) {
    var source = waitingFile(path);
    if (!source.exists()) {
        // A parallel run has read the file and archived it with the same rejects.
        unfinishedRejects(path).remove();
        return;
    }
    var name = keptNameOf(path);
    var archive = beside(path, 'archive');
    var target = new File(archive, name);
    for (var copy = 2; target.exists(); copy += 1) {
        target = new File(archive, name + '.' + copy);
    }
    // Rejects first: if the platform ends the run here, the next one does both again.
    publishRejects(path, target.name);
    move(source, target);
}

/** Most files that one run removes from a folder. */
var REMOVED_PER_RUN = 1000;

/**
 * Removes old files from `archive` and `rejected`, and what came only in part: a folder may have 100,000 files. Removes
 * a limited number, so that a run stays short. For jobs only.
 * @param {number} keptDays - age in days from which files are removed
 */
function tidyOmsFiles(keptDays) {
    ['archive/', 'rejected/', sftpFiles.ARRIVING].forEach(function (inner) {
        omsFolders.existingFolders(inner).forEach(function (folder) {
            removeOlderThan(folder, keptDays * durations.DAY);
        });
    });
}

/**
 * @param {dw.io.File} inside
 * @param {number} age
 */
function removeOlderThan(inside, age) {
    var left = REMOVED_PER_RUN;
    eachFile(inside, function (file) {
        if (left > 0 && clock.now().getTime() - Number(file.lastModified()) > age) {
            file.remove();
            left -= 1;
        }
    });
}

/**
 * Looks at all files of the OMS: those that wait, those that were imported, and their rejects. Jobs only.
 * @param {(file: KeptFile) => void} look
 */
function eachOmsFile(look) {
    ['', 'archive/', 'rejected/', sftpFiles.ARRIVING].forEach(function (inner) {
        omsFolders.existingFolders(inner).forEach(function (folder) {
            eachFile(folder, function (file) {
                return look({ path: file.fullPath, writtenAt: Number(file.lastModified()), hasServed: inner !== '' });
            });
        });
    });
}

/**
 * @param {string} path
 * @param {string} archivedName
 */
function publishRejects(path, archivedName) {
    var unfinished = unfinishedRejects(path);
    if (!unfinished.exists()) {
        return;
    }
    var published = new File(beside(path, 'rejected'), archivedName + '.csv');
    if (published.exists()) {
        published.remove();
    }
    move(unfinished, published);
}

/**
 * @param {string} path
 * @returns {dw.io.File}
 */
function unfinishedRejects(path) {
    return new File(beside(path, 'rejected'), keptNameOf(path) + '.part');
}

/**
 * @param {string} path
 * @returns {string}
 */
function keptNameOf(path) {
    return shortName(omsFolders.leafOf(path), function (name) {
        return crypto.hmacSha256Hex(name, name).slice(0, HASH_LENGTH);
    });
}

/**
 * @param {string} path
 * @returns {dw.io.File}
 */
function waitingFile(path) {
    return new File(omsFolders.makeFolder(omsFolders.SHARED), path);
}

/**
 * A folder beside a file.
 * @param {string} path
 * @param {string} inner
 * @returns {dw.io.File}
 */
function beside(path, inner) {
    return omsFolders.makeFolder(path.slice(0, path.length - omsFolders.leafOf(path).length) + inner);
}

/**
 * @param {dw.io.File} file
 * @param {dw.io.File} target
 */
function move(file, target) {
    if (!file.renameTo(target)) {
        throw new Error('The file could not be moved: ' + file.fullPath);
    }
}

module.exports = {
    MOST_FILES: MOST_FILES,
    waitingFiles: waitingFiles,
    hasUnreadFiles: hasUnreadFiles,
    isWaiting: isWaiting,
    stampOf: stampOf,
    readLines: readLines,
    openRejectFile: openRejectFile,
    archiveFile: archiveFile,
    tidyOmsFiles: tidyOmsFiles,
    eachOmsFile: eachOmsFile
};
