'use strict';

const fs = require('node:fs');
const path = require('node:path');

/**
 * @param {string} folder
 * @returns {string[]} all files below the folder, relative to it, with forward slashes, sorted
 */
function filesIn(folder) {
    if (!fs.existsSync(folder)) {
        return [];
    }
    return fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
        .sort();
}

/**
 * @param {string} expected - folder that is right
 * @param {string} actual - folder to judge
 * @returns {string[]} one line per difference, empty when the folders hold the same
 */
function differences(expected, actual) {
    const should = new Set(filesIn(expected));
    const is = new Set(filesIn(actual));
    const lines = [];
    [...new Set([...should, ...is])].sort().forEach((file) => {
        if (!is.has(file)) {
            lines.push(`missing   ${file}`);
        } else if (!should.has(file)) {
            lines.push(`left over ${file}`);
        } else if (!fs.readFileSync(path.join(expected, file)).equals(fs.readFileSync(path.join(actual, file)))) {
            lines.push(`outdated  ${file}`);
        }
    });
    return lines;
}

module.exports = { filesIn, differences };
