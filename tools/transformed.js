'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { threadId } = require('node:worker_threads');
const { readIfThere } = require('./readIfThere');

const ROOT = path.join(__dirname, '..');
/** What was transformed before, a file for each source: the next process, or a copy of the repository, need not do it again. */
const STORE = path.join(ROOT, '.build/transformed');
const OPTIONS = { transforms: ['imports', 'typescript'], disableESTransforms: true };
const transformer = require('sucrase/package.json').version + JSON.stringify(OPTIONS);

/**
 * A TypeScript source as Node runs it.
 *
 * @param {string} source - its text
 * @param {string} filePath - its absolute path
 * @returns {string} the same without types, line by line
 * @throws {Error} with file and line when it is no TypeScript
 */
function transformed(source, filePath) {
    const stored = path.join(STORE, digest([path.relative(ROOT, filePath)]));
    const made = digest([transformer, source]) + '\n';
    const known = readIfThere(stored);
    if (known !== null && known.startsWith(made)) {
        return known.slice(made.length);
    }
    // Here, because it need not be loaded when nothing has changed.
    const { code } = require('sucrase').transform(source, { filePath, ...OPTIONS });
    store(stored, made + code);
    return code;
}

function digest(parts) {
    return crypto.createHash('sha256').update(parts.join('\0')).digest('hex');
}

/** In one step, as other processes and threads read it meanwhile. Where nothing can be written, the next process does it again. */
function store(file, text) {
    try {
        fs.mkdirSync(STORE, { recursive: true });
        const written = `${file}.${process.pid}.${threadId}`;
        fs.writeFileSync(written, text);
        fs.renameSync(written, file);
    } catch (error) {
        if (!['EACCES', 'EROFS', 'EPERM', 'ENOSPC'].includes(error.code)) {
            throw error;
        }
    }
}

module.exports = { transformed };
