'use strict';

const babel = require('@babel/core');
const path = require('node:path');
const { writeTypes } = require('../jsdoc/writeTypes');
const { nameParameters } = require('./nameParameters');

const root = path.join(__dirname, '../../..');

/**
 * Compiles one TypeScript source of a cartridge.
 *
 * @param {string} source - TypeScript
 * @param {string} filename - absolute path, for messages and for imports
 * @returns {Promise<string>} ES5 as it is committed: formatted, with 'use strict' on top
 * @throws {Error} with file, line and code frame, for code that the script engine cannot run
 */
async function compile(source, filename) {
    const { code } = await transform(source, filename);
    const prettier = await import('prettier');
    const style = await prettier.resolveConfig(path.join(root, 'package.json'));
    return prettier.format(`'use strict';\n\n${air(code.trim())}\n`, { ...style, parser: 'babel' });
}

async function transform(source, filename) {
    const options = {
        filename,
        root,
        cwd: root,
        configFile: path.join(root, 'babel.config.js'),
        babelrc: false,
        highlightCode: false,
        // Lines stay where they were, so that the author's blank lines and wrapping survive; Prettier does the rest.
        retainLines: true,
        shouldPrintComment: (comment) => !/^\s*(?:[#@]__PURE__|eslint-|prettier-|@ts-)/.test(comment),
        generatorOpts: { jsescOption: { quotes: 'single', minimal: true } }
    };
    try {
        return await babel.transformAsync(writeTypes(nameParameters(source, options), options), options);
    } catch (error) {
        // Again as the author wrote it, so that the line in the message is the author's.
        await babel.transformAsync(source, options);
        throw error;
    }
}

/** Blank lines after top-level blocks and around comments of several lines, none between requires (types stood there), and one export on each line. */
function air(code) {
    return code
        .replace(/^\}(?=\w)/gm, '}\n\n')
        .replace(/^(\}.*)\n(?=\S)/gm, '$1\n\n')
        .replace(/^( \*\/|[^\n/*].*;)\n(?=\/\*\*)/gm, '$1\n\n')
        .replace(/^(\/\*\* @typedef .*\*\/)\n(?=\/\*\*\n)/gm, '$1\n\n')
        .replace(/^(var \w+ = require\(.*\);\n)\s*\n(?=var \w+ = require\()/gm, '$1')
        .replace(/^module\.exports = \{ ?/m, 'module.exports = {\n');
}

module.exports = { compile };
