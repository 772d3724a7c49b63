'use strict';

/**
 * npm test                                   all tests that need only Node, generated ones as a sample
 * npm run test:full                          the same with everything that is generated
 * npm test -- orders                         those below every folder of this name in test/
 * npm test -- test/tools/build.test.ts       one file
 * npm test -- browser                        those that need Chromium
 * npm test -- orders --grep held             with options of mocha
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { keepTimes, lastTimes, longestFirst, readTimes } = require('./testTimes');

const ROOT = path.join(__dirname, '../..');
/** Tests that need Chromium: they run only where someone names them. */
const IN_A_BROWSER = 'test/browser/';

/** All files with tests, relative to the repository. */
function testFiles() {
    return fs
        .readdirSync(path.join(ROOT, 'test'), { recursive: true })
        .map((name) => `test/${name.split(path.sep).join('/')}`)
        .filter((file) => file.endsWith('.test.ts'));
}

/** What a whole run takes: what needs only Node. */
function filesOfAll() {
    return testFiles().filter((file) => !file.startsWith(IN_A_BROWSER));
}

/** All folders below test/ that have tests, relative to the repository. */
function testFolders() {
    return testFiles()
        .map((file) => path.posix.dirname(file))
        .flatMap((folder) => folder.split('/').map((_name, index, names) => names.slice(0, index + 1).join('/')))
        .filter((folder, index, all) => all.indexOf(folder) === index);
}

/**
 * The folders and files that a word of the command line means.
 *
 * @param {string} word - name of a folder, or path of a file or folder
 * @param {string[]} folders - all folders with tests
 * @returns {string[]} empty if there is none
 */
function meantBy(word, folders) {
    if (word.startsWith('test/') && fs.existsSync(path.join(ROOT, word))) {
        return [word];
    }
    const named = folders.filter((folder) => folder.split('/').pop() === word);
    // A folder inside another of the same name is run with it.
    return named.filter((folder) => !named.some((other) => folder.startsWith(`${other}/`)));
}

/** Runs mocha to its end. @returns {number} its exit code */
function runMocha(args, env) {
    const mocha = path.join(path.dirname(require.resolve('mocha/package.json')), 'bin/mocha.js');
    const run = spawnSync(process.execPath, [mocha, ...args], {
        cwd: ROOT,
        stdio: 'inherit',
        env: { ...process.env, ...env }
    });
    return run.status === null ? 1 : run.status;
}

/** Everything takes minutes: two processes share the files, and the slowest are named, so that none grows unseen. */
function runAll(options, env) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'test-times-'));
    const report = path.join(folder, 'times.jsonl');
    const files = longestFirst(filesOfAll(), lastTimes());
    const begun = Date.now();
    const code = runMocha(['--parallel', '--jobs', '2', ...options, ...files], { ...env, TEST_TIMES: report });
    const seconds = Math.round((Date.now() - begun) / 1000);
    const times = readTimes(report);
    fs.rmSync(folder, { recursive: true });
    if (options.length === 0) {
        keepTimes(times);
    }
    const slowest = times.slice(0, 8);
    console.error(
        `The tests took ${seconds} seconds (docs/develop.md says what they may take). The slowest files, in seconds:`
    );
    slowest.forEach(([file, ms]) => console.error(`${(ms / 1000).toFixed(1).padStart(7)}  ${file}`));
    return code;
}

function main(given) {
    const args = given.filter((arg) => arg !== '--full');
    const env = args.length < given.length ? { TEST_SAMPLES: 'full' } : {};
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
    const options = firstOption < 0 ? [] : args.slice(firstOption);
    // One feature is easier to read in order.
    process.exitCode = specs.length === 0 ? runAll(options, env) : runMocha([...options, ...specs], env);
}

if (require.main === module) {
    main(process.argv.slice(2));
}

module.exports = { filesOfAll, testFolders, meantBy };
