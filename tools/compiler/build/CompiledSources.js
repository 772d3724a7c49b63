'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { importedFunctions } = require('../babel/singleFunction');
const { readIfThere } = require('../../readIfThere');
const { filesIn } = require('./tree');

const root = path.join(__dirname, '../../..');

/** What else decides how a source is compiled. */
const COMPILER = ['babel.config.js', '.prettierrc.json', 'package-lock.json', 'tools/compiler'];

/**
 * Sources that were compiled before, by their content: a file for each, named after the digest of all that decides its
 * compiled form.
 */
class CompiledSources {
    /** @param {string} store - folder for the files; made when missing */
    constructor(store) {
        this.store = store;
        this.compiler = digestOfCompiler();
        this.used = new Set();
        fs.mkdirSync(store, { recursive: true });
    }

    /**
     * @param {string} name - the source's path below the sources
     * @param {string} file - its absolute path
     * @returns {Promise<{code: string, isNew: boolean}>} the compiled source, and whether it had to be compiled
     * @throws {Error} with file, line and code frame, when it cannot be compiled
     */
    async get(name, file) {
        const source = fs.readFileSync(file, 'utf8');
        const key = digest([this.compiler, name, source, ...importedFunctions(source, file)]);
        const stored = path.join(this.store, key);
        this.used.add(key);
        const known = readIfThere(stored);
        if (known !== null) {
            return { code: known, isNew: false };
        }
        // Here, because Babel alone takes longer to load than everything takes when nothing has changed.
        const code = await require('./compile').compile(source, file);
        // In one step, so that a build that is stopped leaves no half of a file.
        fs.writeFileSync(`${stored}.${process.pid}`, code);
        fs.renameSync(`${stored}.${process.pid}`, stored);
        return { code, isNew: true };
    }

    /** Removes files that no source has needed since this object was made, except those that another build is writing. */
    forgetUnused() {
        fs.readdirSync(this.store)
            .filter((key) => !this.used.has(key) && !key.includes('.'))
            .forEach((key) => fs.rmSync(path.join(this.store, key), { force: true }));
    }
}

function digestOfCompiler() {
    const files = COMPILER.flatMap((name) => {
        const place = path.join(root, name);
        return fs.statSync(place).isDirectory() ? filesIn(place).map((file) => path.join(place, file)) : [place];
    });
    return digest([process.versions.node, ...files.map((file) => fs.readFileSync(file, 'utf8'))]);
}

function digest(parts) {
    const hash = crypto.createHash('sha256');
    // With its length, so that no two lists of parts look the same.
    parts.forEach((part) => hash.update(`${part.length}:${part}`));
    return hash.digest('hex');
}

module.exports = { CompiledSources };
