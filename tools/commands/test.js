'use strict';

/**
 * npm test                                   all tests that need only Node
 * npm test -- orders                         those below every folder of this name in test/
 * npm test -- test/tools/build.test.ts       one file
 * npm test -- orders --grep held             with options of mocha
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '../..');
/** Tests of these are run by scripts of their own, or are no tests. */
const LEFT_OUT = /(^|\/)(browser|helpers)(\/|$)/;

/** All folders below test/ that have tests, relative to the repository. */
function testFolders() {
    return fs
        .readdirSync(path.join(ROOT, 'test'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
        .map((entry) => path.relative(ROOT, entry.parentPath).split(path.sep).join('/'))
        .flatMap((folder) => folder.split('/').map((_name, index, names) => names.slice(0, index + 1).join('/')))
        .filter((folder, index, all) => all.indexOf(folder) === index && !LEFT_OUT.test(folder));
}

/**
 * The folders and files that a word of the command line means.
 *
 * @param {string} word - name of a folder, or path of a file or folder
 * @param {string[]} folders - all folders with tests
 * @returns {string[]} empty if there is none
 */
function meantBy(word, folders) {
    if (fs.existsSync(path.join(ROOT, word))) {
        return [word];
    }
    const named = folders.filter((folder) => folder.split('/').pop() === word);
    // A folder inside another of the same name is run with it.
    return named.filter((folder) => !named.some((other) => folder.startsWith(`${other}/`)));
}

function main(args) {
    const folders = testFolders();
    const firstOption = args.findIndex((arg) => arg.startsWith('-'));
    const words = firstOption < 0 ? args : args.slice(0, firstOption);
    const unknown = words.filter((word) => meantBy(word, folders).length === 0);
    if (unknown.length > 0) {
        const names = [...new Set(folders.map((folder) => folder.split('/').pop()))].sort();
        console.error(`There are no tests called ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
        process.exitCode = 2;
        return;
    }
    const specs = words.flatMap((word) => meantBy(word, folders));
    const mocha = path.join(path.dirname(require.resolve('mocha/package.json')), 'bin/mocha.js');
    const options = firstOption < 0 ? [] : args.slice(firstOption);
    // Everything takes minutes: the files are shared between two processes. One feature is easier to read in order.
    const parallel = specs.length === 0 ? ['--parallel', '--jobs', '2'] : [];
    const run = spawnSync(process.execPath, [mocha, ...parallel, ...options, ...specs], {
        cwd: ROOT,
        stdio: 'inherit'
    });
    process.exitCode = run.status === null ? 1 : run.status;
}

if (require.main === module) {
    main(process.argv.slice(2));
}

module.exports = { testFolders, meantBy };
