'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { compile } = require('./compile');
const { filesIn } = require('./tree');

/**
 * Builds all cartridges below a folder: TypeScript is compiled, everything else is copied as it is.
 *
 * @param {string} sources - folder with one folder per cartridge
 * @param {string} target - folder to write into; made when missing
 * @returns {Promise<{compiled: number, copied: number}>}
 * @throws {Error} naming every source that cannot be compiled; the target is then incomplete
 */
async function buildTree(sources, target) {
    const count = { compiled: 0, copied: 0 };
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
            fs.writeFileSync(to.replace(/\.ts$/, '.js'), await compile(fs.readFileSync(from, 'utf8'), from));
            count.compiled += 1;
        } catch (error) {
            failures.push(error.message);
        }
    }
    if (failures.length > 0) {
        throw new Error(failures.join('\n\n'));
    }
    return count;
}

module.exports = { buildTree };
