'use strict';

var File = require('dw/io/File');
var FileReader = require('dw/io/FileReader');

/** Characters read at once: a text may have a million (platform quota). */
var PIECE = 100000;

/**
 * Whether a file contains one of some texts. Holds one piece of it in memory. Jobs only.
 * @param {string} path - as `File.fullPath`
 * @param {string[]} texts
 * @returns {boolean}
 */
function isInFile(path, texts) {
    var longest = texts.reduce(function (length, text) {
        return Math.max(length, text.length);
    }, 0);
    var reader = new FileReader(new File(path), 'UTF-8');
    try {
        var rest = '';
        var piece = reader.readN(PIECE);
        while (piece !== null) {
            var seen = rest + piece;
            if (contains(seen, texts)) {
                return true;
            }
            // A text may begin in one piece and end in the next.
            rest = seen.slice(-longest);
            piece = reader.readN(PIECE);
        }
        return false;
    } finally {
        reader.close();
    }
}

/**
 * @param {string} seen
 * @param {string[]} texts
 * @returns {boolean}
 */
function contains(seen, texts) {
    return texts.some(function (text) {
        return seen.indexOf(text) >= 0;
    });
}

/**
 * Removes a file; one that is gone already is no error. Jobs only.
 * @param {string} path
 */
function removeFile(path) {
    var file = new File(path);
    if (file.exists() && !file.remove()) {
        throw new Error('The file could not be removed: ' + path);
    }
}

module.exports = {
    isInFile: isInFile,
    removeFile: removeFile
};
