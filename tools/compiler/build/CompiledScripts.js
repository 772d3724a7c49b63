'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { importedFunctions } = require('../babel/singleFunction');
const { readIfThere } = require('../../readIfThere');
const { compilerDigest } = require('./compilerDigest');
const { digest } = require('./digest');

const ROOT = path.join(__dirname, '../../..');
/**
 * A record of what cartridges were compiled from: a line for each script, with one digest of the compiler, the source
 * and the compiled script. A script that fits a line is what its source makes, whatever the time stamps of its files.
 * Lines of other branches stay true, so that Git merges two records by keeping the lines of both.
 */
class CompiledScripts {
    /**
     * @param {object} places
     * @param {string} places.cartridges - their folder; it may be missing
     * @param {string} places.record - the file; it may be missing
     * @param {object} [options]
     * @param {boolean} [options.anew] - find nothing, so that everything is compiled
     */
    constructor({ cartridges, record }, { anew = false } = {}) {
        this.cartridges = cartridges;
        this.file = record;
        this.anew = anew;
        this.lines = new Set((readIfThere(record) || '').split('\n'));
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

    /** @returns {boolean} whether the record has all that was added */
    isComplete() {
        return this.used.every((line) => this.lines.has(line));
    }

    /** Writes the record anew, with what was added alone. */
    save() {
        fs.writeFileSync(this.file, `${this.used.join('\n')}\n`);
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

module.exports = { CompiledScripts, compiledName };
