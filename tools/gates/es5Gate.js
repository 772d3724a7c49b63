'use strict';

/**
 * node tools/gates/es5Gate.js [FOLDER]…: every script below the folders (default: all that are ES5 here) parses as ECMAScript
 * 5, without exceptions; client code too. Exit 1 with file:line:column of each that does not.
 */
const acorn = require('acorn');
const fs = require('node:fs');
const path = require('node:path');
const { filesIn } = require('../compiler/build/tree');

/** All that runs on an instance; `examples/` also has tests and a client, which run on Node. */
const CARTRIDGES = ['cartridges', 'tools/prove/cartridges', ...examples()];

function examples() {
    const names = fs.readdirSync(path.join(__dirname, '../../examples'));
    return names.filter((name) => name.startsWith('example_')).map((name) => `examples/${name}`);
}

/**
 * @param {string} folder
 * @returns {{checked: number, failures: string[]}}
 */
function checkEs5(folder) {
    const scripts = filesIn(folder).filter((file) => /\.(js|ds)$/.test(file));
    const failures = [];
    scripts.forEach((file) => {
        try {
            acorn.parse(fs.readFileSync(path.join(folder, file), 'utf8'), { ecmaVersion: 5, sourceType: 'script' });
        } catch (error) {
            failures.push(`${file}:${error.loc.line}:${error.loc.column + 1} ${error.message}`);
        }
    });
    return { checked: scripts.length, failures };
}

function main(folders) {
    const results = folders.map(checkEs5);
    const failures = results.flatMap((result) => result.failures);
    results.forEach(({ checked }, index) => {
        if (checked === 0) {
            failures.push(`no scripts in ${folders[index]}`);
        }
    });
    failures.forEach((failure) => console.error(failure));
    const checked = results.reduce((sum, result) => sum + result.checked, 0);
    console.log(`ES5 gate: ${checked} scripts parsed, ${failures.length} not ES5`);
    process.exitCode = failures.length > 0 ? 1 : 0;
}

if (require.main === module) {
    const named = process.argv.slice(2);
    main(named.length > 0 ? named : CARTRIDGES.map((name) => path.join(__dirname, '../..', name)));
}

module.exports = { checkEs5 };
