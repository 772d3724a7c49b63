'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { digest } = require('./digest');
const { installedPackages } = require('./installedPackages');
const { filesIn } = require('./tree');

const COMPILER = 'tools/compiler';
const SETTINGS = ['babel.config.js', '.prettierrc.json'];
/** A package that is loaded. */
const PACKAGE = /(?:require|import)\('((?!node:)[@\w][\w./-]*)'\)/g;

/**
 * All that decides, besides a source, how it is compiled.
 *
 * @param {string} root - of the repository
 * @returns {string} a digest of the compiler's files and settings, and of the packages that are installed for it
 * @throws {Error} with the next step, when a package is missing
 */
function compilerDigest(root) {
    const compiler = filesIn(path.join(root, COMPILER)).map((file) => path.join(COMPILER, file));
    const texts = [...SETTINGS, ...compiler].map((file) => fs.readFileSync(path.join(root, file), 'utf8'));
    return digest([...texts, ...installedPackages(texts.flatMap(packagesIn), root)]);
}

/** What the code of a file loads; its comments show other code. */
function packagesIn(text) {
    const code = text.replace(/^\s*\*.*$/gm, '');
    return [...code.matchAll(PACKAGE)].map((match) => match[1]);
}

module.exports = { compilerDigest };
