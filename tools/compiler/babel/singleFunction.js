'use strict';

const fs = require('node:fs');
const path = require('node:path');

/** What the platform calls by the name of a function: such modules always export an object. */
const ENTRY_POINT = /\/cartridge\/(?:controllers|rest-apis\/[^/]+|scripts\/[^/]+\/(?:hooks|jobs))\/[^/]+\.ts$/;
/** Sources are formatted: what a module exports begins a line. */
const EXPORT = /^export (?!type |interface |declare )(.*)$/gm;
const IMPORT = /^(?:import|export) (?!type )[^;]*? from '([^']+)';$/gm;

/**
 * The function that a module is, if it exports one function and nothing else.
 *
 * @param {string} source - of the module
 * @param {string} file - its absolute path
 * @returns {string|null} the name of the function
 */
function singleFunctionOf(source, file) {
    if (ENTRY_POINT.test(file.split(path.sep).join('/'))) {
        return null;
    }
    const values = [...source.matchAll(EXPORT)].map((match) => match[1]);
    const only = values.length === 1 && /^function (\w+)/.exec(values[0]);
    return only ? only[1] : null;
}

/**
 * The same for a module by the path under which another imports it.
 *
 * @param {string} specifier - `./money`, or `int_x/cartridge/…`
 * @param {string} importer - absolute path of the file that imports it
 * @returns {string|null} null also for a file outside these sources
 */
function singleFunctionBehind(specifier, importer) {
    const folder = specifier.startsWith('.') ? path.dirname(importer) : cartridgesAround(importer);
    const file = path.resolve(folder, `${specifier}.ts`);
    return fs.existsSync(file) ? singleFunctionOf(fs.readFileSync(file, 'utf8'), file) : null;
}

/** The folder that has the cartridges, of a file in one of them. */
function cartridgesAround(file) {
    const [cartridge] = file.split(path.sep).join('/').split('/cartridge/');
    return path.dirname(cartridge);
}

/**
 * All that a source imports and that is one function: how a source is compiled depends on it.
 *
 * @param {string} source
 * @param {string} file - its absolute path
 * @returns {string[]} paths as the source has them
 */
function importedFunctions(source, file) {
    return [...source.matchAll(IMPORT)]
        .map((match) => match[1])
        .filter((specifier) => singleFunctionBehind(specifier, file) !== null);
}

module.exports = { singleFunctionOf, singleFunctionBehind, importedFunctions };
