'use strict';

const fs = require('node:fs');

/**
 * Reads a file that another process may remove at any time.
 *
 * @param {string} file - its path
 * @returns {string|null} its text; null if there is no such file
 */
function readIfThere(file) {
    try {
        return fs.readFileSync(file, 'utf8');
    } catch (error) {
        if (error.code === 'ENOENT') {
            return null;
        }
        throw error;
    }
}

module.exports = { readIfThere };
