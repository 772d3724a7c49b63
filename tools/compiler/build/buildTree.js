'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { compiledName } = require('./CompiledScripts');
const { filesIn } = require('./tree');

/** So many scripts take longer than a person waits without a word. */
const MANY = 50;

/**
 * Builds all cartridges below a folder: TypeScript is compiled, everything else is copied as it is.
 *
 * @param {string} sources - folder with one folder per cartridge
 * @param {string} target - folder to write into; made when missing
 * @param {{find: Function, add: Function}} scripts - `find` gives the code of a script that is up to date, or null; `add` records a script that was built
 * @param {(line: string) => unknown} say - is told when it takes long
 * @returns {Promise<{compiled: number, unchanged: number, copied: number}>} numbers of files
 * @throws {Error} naming every source that cannot be compiled; the target is then incomplete
 */
async function buildTree(sources, target, scripts, say) {
    const files = filesIn(sources).filter((name) => !name.endsWith('.d.ts'));
    const others = files.filter((name) => !name.endsWith('.ts'));
    others.forEach((name) => write(path.join(target, name), fs.readFileSync(path.join(sources, name))));
    const all = files.filter((name) => name.endsWith('.ts')).map((name) => readScript(sources, name));
    const built = all.map((script) => ({ script, code: scripts.find(script) }));
    const compiled = await compileMissing(built, say);
    built.forEach(({ script, code }) => {
        write(path.join(target, compiledName(script)), code);
        scripts.add(script, code);
    });
    return { compiled, unchanged: all.length - compiled, copied: others.length };
}

function readScript(sources, name) {
    const file = path.join(sources, name);
    return { name, file, source: fs.readFileSync(file, 'utf8') };
}

/** Gives each script without code its code. */
async function compileMissing(built, say) {
    const missing = built.filter(({ code }) => code === null);
    if (missing.length > MANY) {
        say(`Compiling ${missing.length} scripts, which can take a minute …`);
    }
    const failures = [];
    for (const each of missing) {
        try {
            // Here, because Babel alone takes longer to load than everything takes when nothing has changed.
            each.code = await require('./compile').compile(each.script.source, each.script.file);
        } catch (error) {
            failures.push(error.message);
        }
    }
    if (failures.length > 0) {
        throw new Error(failures.join('\n\n'));
    }
    return missing.length;
}

function write(file, content) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
}

module.exports = { buildTree };
