'use strict';

var File = require('dw/io/File');

/** Added to the name of a file that takes the place of a folder. */
var ASIDE = '.file';

/**
 * Renames a file that takes the place of a folder. For jobs only.
 * @param {dw.io.File} file
 * @returns {string} the new path below IMPEX; empty where the file could not be renamed
 */
function moveAside(file) {
    var target = new File(file.fullPath + ASIDE);
    for (var copy = 2; target.exists(); copy += 1) {
        target = new File(file.fullPath + ASIDE + '.' + copy);
    }
    return file.renameTo(target) ? target.fullPath.slice(File.IMPEX.length + 2) : '';
}

module.exports = moveAside;
