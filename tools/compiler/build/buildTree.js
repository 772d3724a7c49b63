'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { CompiledSources } = require('./CompiledSources');
const { filesIn } = require('./tree');

/**
 * Builds all cartridges below a folder: TypeScript is compiled, everything else is copied as it is. A source that an
 * earlier build has compiled is not compiled again.
 *
 * @param {string} sources - folder with one folder per cartridge
 * @param {string} target - folder to write into; made when missing
 * @param {string} store - folder that keeps what was compiled, for the next build
 * @returns {Promise<{compiled: number, unchanged: number, copied: number}>} numbers of files
 * @throws {Error} naming every source that cannot be compiled; the target is then incomplete
 */
async function buildTree(sources, target, store) {
    const count = { compiled: 0, unchanged: 0, copied: 0 };
    const compiledSources = new CompiledSources(store);
    const failures = [];
    for (const file of filesIn(sources).filter((name) => !name.endsWith('.d.ts'))) {
        const from = path.join(sources, file);
        const to = path.join(target, file);
        fs.mkdirSync(path.dirname(to), { recursive: true });
        if (!file.endsWith('.ts')) {
            fs.copyFileSync(from, to);
            count.copied += 1;
            continue;
        }
        try {
            const { code, isNew } = await compiledSources.get(file, from);
            fs.writeFileSync(to.replace(/\.ts$/, '.js'), code);
            count[isNew ? 'compiled' : 'unchanged'] += 1;
        } catch (error) {
            failures.push(error.message);
        }
    }
    compiledSources.forgetUnused();
    if (failures.length > 0) {
        throw new Error(failures.join('\n\n'));
    }
    return count;
}

module.exports = { buildTree };
