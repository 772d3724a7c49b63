'use strict';

/**
 * npm run gate:rhino [-- FOLDER]: loads every compiled script of cartridges/, or of another folder with cartridges, in
 * Mozilla Rhino 1.7.14, at the language versions of the old and the new compatibility modes and without any builtin
 * later than ES5, and runs the cases of tools/gates/rhino/cases over the pure core there and in Node. Exit 1 when a script
 * does not load or an answer differs, 3 without Java or Rhino.
 */
const path = require('node:path');
const { isDeepStrictEqual } = require('node:util');
const { filesIn } = require('../compiler/build/tree');
const { missing, runInNode, runInRhino } = require('./rhino/engines');

const VERSIONS = [180, 200];

/**
 * @param {string} folder - with one folder per cartridge
 * @param {string[]} cases - absolute paths of the cases
 * @param {string} core - folder that the cases' require starts from
 * @returns {object} the plan of tools/gates/rhino/runPlan.js
 */
function planFor(folder, cases, core) {
    const files = filesIn(folder);
    const cartridges = [...new Set(files.map((file) => file.split('/')[0]))];
    const scripts = files.filter((file) => /\.js$/.test(file) && !/\/cartridge\/(static|client)\//.test(file));
    const absolute = (list) => list.map((file) => path.join(folder, file));
    return { files: absolute(files), cartridges: absolute(cartridges), scripts: absolute(scripts), core, cases };
}

/**
 * @param {object} plan
 * @returns {string[]} what is wrong, one line each; empty when Rhino does what Node does
 */
function checkInRhino(plan) {
    const node = runInNode(plan);
    const lines = node.failures.map(({ file, message }) => `Node: ${file}: ${message}`);
    VERSIONS.forEach((version) => {
        const rhino = runInRhino(plan, version);
        rhino.failures.forEach(({ file, message }) => lines.push(`Rhino ${version}: ${file}: ${message}`));
        Object.keys(rhino.results)
            .filter((file) => !isDeepStrictEqual(rhino.results[file], node.results[file]))
            .forEach((file) => lines.push(difference(file, version, rhino.results[file], node.results[file])));
    });
    return lines;
}

function difference(file, version, rhino, node) {
    const where = firstDifference(rhino, node);
    const [inRhino, inNode] = [rhino, node].map((answer) => JSON.stringify(at(answer, where)));
    return `Rhino ${version}: ${file} answers differently at [${where.join('][')}]\n  Rhino ${inRhino}\n  Node  ${inNode}`;
}

/** Keys that lead to the first place where two answers differ; as deep as both have the same shape. */
function firstDifference(one, other) {
    const deeper = [one, other].every((value) => typeof value === 'object' && value !== null);
    const key = deeper && Object.keys({ ...other, ...one }).find((name) => !isDeepStrictEqual(one[name], other[name]));
    return typeof key === 'string' ? [key, ...firstDifference(one[key], other[key])] : [];
}

function at(value, keys) {
    return keys.reduce((inner, key) => inner[key], value);
}

function main() {
    const obstacle = missing();
    if (obstacle) {
        console.error(obstacle);
        process.exitCode = 3;
        return;
    }
    const cartridges = path.resolve(process.argv[2] || path.join(__dirname, '../../cartridges'));
    const caseFolder = path.join(__dirname, 'rhino/cases');
    const cases = filesIn(caseFolder).map((file) => path.join(caseFolder, file));
    const plan = planFor(cartridges, cases, path.join(cartridges, 'int_tiktokshop/cartridge/scripts/tiktokshop'));
    console.error(`Loading ${plan.scripts.length} scripts in Rhino, at versions ${VERSIONS.join(' and ')} …`);
    const lines = checkInRhino(plan);
    if (plan.scripts.length === 0 || cases.length === 0) {
        lines.push('nothing to check: no scripts or no cases');
    }
    lines.forEach((line) => console.error(line));
    const counts = `${plan.scripts.length} scripts loaded, ${cases.length} cases run at versions ${VERSIONS.join(' and ')}`;
    console.log(`Rhino gate: ${counts}, ${lines.length} wrong`);
    process.exitCode = lines.length > 0 ? 1 : 0;
}

if (require.main === module) {
    main();
}

module.exports = { planFor, checkInRhino };
