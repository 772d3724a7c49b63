'use strict';

/**
 * node tools/es5Gate.js [FOLDER]: every script below the folder (default: cartridges) parses as ECMAScript 5, without
 * exceptions; client code too. Exit 1 with file:line:column of each that does not.
 */
const acorn = require('acorn');
const fs = require('node:fs');
const path = require('node:path');
const { filesIn } = require('./build/tree');

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

function main(folder) {
    const { checked, failures } = checkEs5(folder);
    if (checked === 0) {
        failures.push(`no scripts in ${folder}`);
    }
    failures.forEach((failure) => console.error(failure));
    console.log(`ES5 gate: ${checked} scripts parsed, ${failures.length} not ES5`);
    process.exitCode = failures.length > 0 ? 1 : 0;
}

if (require.main === module) {
    main(process.argv[2] || path.join(__dirname, '../cartridges'));
}

module.exports = { checkEs5 };
