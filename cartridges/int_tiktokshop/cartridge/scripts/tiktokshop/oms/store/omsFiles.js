'use strict';

var File = require('dw/io/File');
var FileReader = require('dw/io/FileReader');
var FileWriter = require('dw/io/FileWriter');
var linesModule = require('../rules/lines');
var clock = require('../../platform/clock');

/** @typedef {import('../rules/lines').BatchLine} BatchLine */
/** @typedef {import('../../platform/keptFile').KeptFile} KeptFile */

/** Folder for the files of the OMS; `rejected` and `archive` are below it. */
var FOLDER = 'src/tiktokshop/oms';

/** Characters read at once, so that a piece has fewer lines than an array may have elements (platform quota). */
var PIECE = 10000;

/**
 * Names of the waiting files, sorted.
 * @returns {string[]}
 */
function waitingFiles() {
    var files = folder('').listFiles(function (file) {
        return file.isFile();
    });
    var names = [];
    for (var i = 0; i < files.length; i += 1) {
        names.push(files[i].name);
    }
    return names.sort();
}

/**
 * Whether a file still waits.
 * @param {string} name
 * @returns {boolean}
 */
function isWaiting(name) {
    return new File(folder(''), name).exists();
}

/**
 * Calls `each` with every line of a file, and holds only one in memory. Reads in pieces: the platform would end the job
 * at a line of a million characters, and a file without line breaks is one line.
 * @param {string} name
 * @param {(line: BatchLine) => void} each
 */
function readLines(name, each) {
    var reader = new FileReader(new File(folder(''), name), 'UTF-8');
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
 * Opens the reject file of a batch file, over that of an earlier, unfinished run.
 * @param {string} name
 * @param {string} head - the first line
 * @returns {RejectFile}
 */
function openRejectFile(name, head) {
    var writer = null;
    return {
        write: function (line) {
            if (!writer) {
                writer = new FileWriter(unfinishedRejects(name), 'UTF-8');
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
 * Moves an imported file to `archive`, and its rejects to `rejected/{name}.csv`. Adds a number to both names if the
 * archive has a file of this name, so that nothing is overwritten.
 * @param {string} name
 */
function archiveFile(name) {
    var source = new File(folder(''), name);
    if (!source.exists()) {
        // A parallel run has read the file and archived it with the same rejects.
        unfinishedRejects(name).remove();
        return;
    }
    var archive = folder('archive');
    var target = new File(archive, name);
    for (var copy = 2; target.exists(); copy += 1) {
        target = new File(archive, name + '.' + copy);
    }
    // Rejects first: if the platform ends the run here, the next one does both again.
    publishRejects(name, target.name);
    move(source, target);
}

var DAY = 24 * 60 * 60 * 1000;

/** Most files that one run removes from a folder. */
var REMOVED_PER_RUN = 1000;

/**
 * Removes old files from `archive` and `rejected`: a folder may have 100,000 files. Removes a limited number, so that a
 * run stays short. For jobs only.
 * @param {number} keptDays - age in days from which files are removed
 */
function tidyOmsFiles(keptDays) {
    ['archive', 'rejected'].forEach(function (name) {
        return removeOlderThan(folder(name), keptDays * DAY);
    });
}

/**
 * @param {dw.io.File} inside
 * @param {number} age
 */
function removeOlderThan(inside, age) {
    var files = inside.listFiles(function (file) {
        return file.isFile();
    });
    var left = REMOVED_PER_RUN;
    for (var i = 0; i < files.length && left > 0; i += 1) {
        var file = files[i];
        if (clock.now().getTime() - Number(file.lastModified()) > age) {
            file.remove();
            left -= 1;
        }
    }
}

/**
 * Looks at all files of the OMS: those that wait, those that were imported, and their rejects. Jobs only.
 * @param {(file: KeptFile) => void} look
 */
function eachOmsFile(look) {
    ['', 'archive', 'rejected'].forEach(function (inner) {
        var files = folder(inner).listFiles(function (file) {
            return file.isFile();
        });
        for (var i = 0; i < files.length; i += 1) {
            var file = files[i];
            look({ path: file.fullPath, writtenAt: Number(file.lastModified()), hasServed: inner !== '' });
        }
    });
}

/**
 * @param {string} name
 * @param {string} archivedName
 */
function publishRejects(name, archivedName) {
    var unfinished = unfinishedRejects(name);
    if (!unfinished.exists()) {
        return;
    }
    var published = new File(folder('rejected'), archivedName + '.csv');
    if (published.exists()) {
        published.remove();
    }
    move(unfinished, published);
}

/**
 * @param {string} name
 * @returns {dw.io.File}
 */
function unfinishedRejects(name) {
    return new File(folder('rejected'), name + '.part');
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

/**
 * @param {string} inner
 * @returns {dw.io.File}
 */
function folder(inner) {
    var path = [File.IMPEX, FOLDER].concat(inner === '' ? [] : [inner]);
    var found = new File(path.join(File.SEPARATOR));
    found.mkdirs();
    return found;
}

module.exports = {
    waitingFiles: waitingFiles,
    isWaiting: isWaiting,
    readLines: readLines,
    openRejectFile: openRejectFile,
    archiveFile: archiveFile,
    tidyOmsFiles: tidyOmsFiles,
    eachOmsFile: eachOmsFile
};
