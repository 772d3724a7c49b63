'use strict';

var File = require('dw/io/File');
var FileReader = require('dw/io/FileReader');
var FileWriter = require('dw/io/FileWriter');
var linesModule = require('../rules/lines');
var clock = require('../../platform/clock');

/** @typedef {import('../rules/lines').BatchLine} BatchLine */

/** Where the OMS drops its files; `rejected` and `archive` lie below. */
var FOLDER = 'src/tiktokshop/oms';

/** Characters that are read at once: no more lines than an array may have. */
var PIECE = 10000;

/**
 * Names of the files that wait, oldest name first.
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
 * Gives each line of a file to `each`; only one line is held in memory. The file is read in pieces: the platform would
 * end the job at a line of a million characters, and a file that has no line breaks it knows is one line.
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
 * The reject file of a batch file; it is made with its first line.
 * @typedef {Object} RejectFile
 * @property {(line: string) => void} write
 * @property {() => void} close
 */

/**
 * Opens the reject file of a batch file; what an earlier, unfinished run has written is written anew.
 * @param {string} name
 * @param {string} head
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
 * Moves a file that is done to `archive`, and what was rejected of it to `rejected/{name}.csv`. When a file of the same
 * name was there before, both get a number, so that nothing is overwritten.
 * @param {string} name
 */
function archiveFile(name) {
    var source = new File(folder(''), name);
    if (!source.exists()) {
        // Another run has read it at the same time, and has archived it with the same rejects.
        unfinishedRejects(name).remove();
        return;
    }
    var archive = folder('archive');
    var target = new File(archive, name);
    for (var copy = 2; target.exists(); copy += 1) {
        target = new File(archive, name + '.' + copy);
    }
    // First, so that a run which is stopped here does both again.
    publishRejects(name, target.name);
    move(source, target);
}

var DAY = 24 * 60 * 60 * 1000;

/** Files of one folder that a run removes at most. */
var REMOVED_PER_RUN = 1000;

/**
 * Removes files from `archive` and `rejected` that are older than some days: a folder takes 100,000. A bounded portion,
 * so that a run stays short; the next one goes on. Jobs only.
 * @param {number} keptDays
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
    tidyOmsFiles: tidyOmsFiles
};
