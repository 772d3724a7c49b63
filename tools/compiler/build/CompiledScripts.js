'use strict';

const path = require('node:path');
const { importedFunctions } = require('../babel/singleFunction');
const { readIfThere } = require('../../readIfThere');
const { compilerDigest } = require('./compilerDigest');
const { digest } = require('./digest');

const ROOT = path.join(__dirname, '../../..');
/** The record, beside the cartridges. */
const RECORD = 'compiled.txt';

/**
 * A record of what cartridges were compiled from: a line for each script, with one digest of the compiler, the source
 * and the compiled script. A script that fits a line is what its source makes, whatever the time stamps of its files.
 * Lines of other branches stay true, so that Git merges two records by keeping the lines of both.
 */
class CompiledScripts {
    /**
     * @param {string} cartridges - their folder; it may be missing
     * @param {object} [options]
     * @param {boolean} [options.anew] - find nothing, so that everything is compiled
     */
    constructor(cartridges, { anew = false } = {}) {
        this.cartridges = cartridges;
        this.anew = anew;
        this.record = readIfThere(path.join(cartridges, RECORD)) || '';
        this.lines = new Set(this.record.split('\n'));
        this.compiler = compilerDigest(ROOT);
        this.used = [];
    }

    /**
     * @param {{name: string, file: string, source: string}} script - its path below the sources, its absolute path, its text
     * @returns {string|null} the compiled script; null where it has to be compiled
     */
    find(script) {
        if (this.anew) {
            return null;
        }
        const code = readIfThere(path.join(this.cartridges, compiledName(script)));
        return code !== null && this.lines.has(this.lineOf(script, code)) ? code : null;
    }

    /**
     * Notes that a script of this build is what its source makes.
     *
     * @param {{name: string, file: string, source: string}} script
     * @param {string} code - the compiled script
     */
    add(script, code) {
        this.used.push(this.lineOf(script, code));
    }

    /** @returns {string} the record as it was while it has all that was added, else a new one */
    text() {
        return this.used.every((line) => this.lines.has(line)) ? this.record : `${this.used.join('\n')}\n`;
    }

    lineOf(script, code) {
        const { name, file, source } = script;
        return `${digest([this.compiler, name, source, ...importedFunctions(source, file), code])}  ${compiledName(script)}`;
    }
}

/**
 * @param {{name: string}} script
 * @returns {string} the path of the compiled script below the cartridges
 */
function compiledName({ name }) {
    return name.replace(/\.ts$/, '.js');
}

module.exports = { CompiledScripts, RECORD, compiledName };
