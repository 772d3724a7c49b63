'use strict';

var File = require('dw/io/File');
var FileReader = require('dw/io/FileReader');
var FileWriter = require('dw/io/FileWriter');

/** Where the OMS drops its files; `rejected` and `archive` lie below. */
var FOLDER = 'src/tiktokshop/oms';

/** Names of the files that wait, oldest name first. */
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

/** Gives each line of a file to `each`, without its line break; only one line is held in memory. */
function readLines(name, each) {
    var reader = new FileReader(new File(folder(''), name), 'UTF-8');
    try {
        var number = 1;
        var line = reader.readLine();
        while (line !== null) {
            each(number === 1 ? line.replace(/^\uFEFF/, '') : line, number);
            number += 1;
            line = reader.readLine();
        }
    } finally {
        reader.close();
    }
}

/** Opens the reject file `rejected/{name}.csv`; one of an earlier, unfinished run is written anew. */
function openRejectFile(name, head) {
    var target = new File(folder('rejected'), name + '.csv');
    var writer = null;
    return {
        write: function (line) {
            if (!writer) {
                writer = new FileWriter(target, 'UTF-8');
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

/** Moves a file that is done to `archive`; one of the same name that is there already makes it keep both. */
function archiveFile(name) {
    var archive = folder('archive');
    var target = new File(archive, name);
    for (var copy = 2; target.exists(); copy += 1) {
        target = new File(archive, name + '.' + copy);
    }
    if (!new File(folder(''), name).renameTo(target)) {
        throw new Error('The file could not be archived: ' + name);
    }
}

function folder(inner) {
    var path = [File.IMPEX, FOLDER].concat(inner === '' ? [] : [inner]);
    var found = new File(path.join(File.SEPARATOR));
    found.mkdirs();
    return found;
}

module.exports = {
    waitingFiles: waitingFiles,
    readLines: readLines,
    openRejectFile: openRejectFile,
    archiveFile: archiveFile
};
