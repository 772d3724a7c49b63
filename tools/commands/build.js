'use strict';

/**
 * npm run build              compiles src/cartridges into cartridges, and writes the help pages from docs
 * npm run build -- --check   compiles everything, changes nothing; exit 1 when cartridges is not what the sources make
 *
 * The result is built beside the old one and takes its place only when everything compiled, so that a fault leaves
 * the last good cartridges, and what was deleted in the sources disappears.
 */
const fs = require('node:fs');
const path = require('node:path');
const { buildTree } = require('../compiler/build/buildTree');
const { CompiledScripts } = require('../compiler/build/CompiledScripts');
const { differences } = require('../compiler/build/tree');
const { writeHelp } = require('../help/writeHelp');

const ROOT = path.join(__dirname, '../..');
/** What `build` takes, for the cartridges of this repository. */
const FOLDERS = {
    sources: path.join(ROOT, 'src/cartridges'),
    target: path.join(ROOT, 'cartridges'),
    record: path.join(ROOT, 'src/compiled.txt'),
    scratch: path.join(ROOT, '.build'),
    docs: path.join(ROOT, 'docs')
};

/** Where the documentation becomes the help of Business Manager's pages. */
const HELP = 'bm_tiktokshop/cartridge/static/default/help';

/**
 * @param {object} folders
 * @param {string} folders.sources - folder with one folder per cartridge
 * @param {string} folders.target - the built cartridges
 * @param {string} folders.record - file that says what the scripts of the target were compiled from
 * @param {string} folders.scratch - where to build; on the same disk as the target
 * @param {string} [folders.docs] - the documentation, for the help pages; without it there are none
 * @param {object} [options]
 * @param {boolean} [options.check] - compile everything, and only compare
 * @param {(line: string) => unknown} [options.say] - is told when it takes long
 * @returns {Promise<{compiled: number, unchanged: number, copied: number, changes: string[]}>} changes: how the target
 *   differs, or did
 */
async function build({ sources, target, record, scratch, docs }, { check = false, say = () => undefined } = {}) {
    fs.mkdirSync(scratch, { recursive: true });
    const work = fs.mkdtempSync(path.join(scratch, 'build-'));
    const fresh = path.join(work, 'cartridges');
    try {
        fs.mkdirSync(fresh);
        const scripts = new CompiledScripts({ cartridges: target, record }, { anew: check });
        const count = await buildTree(sources, fresh, scripts, say);
        if (docs) {
            await writeHelp(docs, path.join(fresh, HELP));
        }
        const changes = differences(fresh, target);
        if (changes.length > 0 && !check) {
            swap(fresh, target, path.join(work, 'old'));
        }
        if (!scripts.isComplete()) {
            changes.push(`outdated  ${path.basename(record)}`);
            if (!check) {
                scripts.save();
            }
        }
        return { ...count, changes };
    } finally {
        fs.rmSync(work, { recursive: true, force: true });
    }
}

function swap(fresh, target, old) {
    if (fs.existsSync(target)) {
        fs.renameSync(target, old);
    }
    fs.renameSync(fresh, target);
}

/**
 * Builds the cartridges of this repository, or compares them.
 *
 * @param {(line: string) => unknown} say - gets what is told
 * @param {boolean} [check] - only compare
 * @returns {Promise<string[]>} how cartridges differs, or did
 */
async function buildCartridges(say, check = false) {
    const started = Date.now();
    say('Building the cartridges …');
    const { compiled, unchanged, copied, changes } = await build(FOLDERS, { check, say });
    say(
        `Scripts: ${compiled} compiled, ${unchanged} unchanged. Other files: ${copied}. ` +
            `It took ${((Date.now() - started) / 1000).toFixed(1)} s`
    );
    if (unchanged === 0 && !check) {
        say('The compiler is another one than before. If you have not changed it, run npm ci, and build again.');
    }
    return changes;
}

async function main(args) {
    const check = args.includes('--check');
    const changes = await buildCartridges(console.log, check);
    if (check && changes.length > 0) {
        console.error(
            `cartridges/ is not what the sources make; run npm run build and commit it:\n${changes.join('\n')}`
        );
        process.exitCode = 1;
    }
}

if (require.main === module) {
    main(process.argv.slice(2)).catch((error) => {
        console.error(error.message);
        process.exitCode = 1;
    });
}

module.exports = { build, buildCartridges, FOLDERS };
