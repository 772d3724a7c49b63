'use strict';

/**
 * Looks at each file of a folder, in no particular order; at none where there is no folder. Makes no list of them: a
 * folder may have 100,000 files, and the platform ends a script whose list has more than 20,000 elements. For jobs
 * only.
 * @param {dw.io.File} folder
 * @param {(file: dw.io.File) => void} look
 */
function eachFile(folder, look) {
    folder.listFiles(function (file) {
        if (file.isFile()) {
            look(file);
        }
        return false;
    });
}

module.exports = eachFile;
