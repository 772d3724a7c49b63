'use strict';

const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');

/**
 * Packages as they are installed, with all that they need.
 *
 * @param {string[]} names
 * @param {string} folder - that requires them
 * @returns {string[]} `name@version`, sorted
 * @throws {Error} with the next step, when one is missing
 */
function installedPackages(names, folder) {
    const found = new Map();
    const add = (name, from) => {
        const place = placeOf(name, from);
        if (!found.has(place)) {
            const { version, dependencies = {} } = JSON.parse(
                fs.readFileSync(path.join(place, 'package.json'), 'utf8')
            );
            found.set(place, `${name}@${version}`);
            Object.keys(dependencies).forEach((dependency) => add(dependency, place));
        }
    };
    names.forEach((name) => add(name, folder));
    return [...found.values()].sort();
}

/** Where Node finds a package for a script in a folder. */
function placeOf(name, folder) {
    const places = createRequire(path.join(folder, 'index.js')).resolve.paths(name);
    const place = places.map((parent) => path.join(parent, name)).find((each) => fs.existsSync(each));
    if (!place) {
        throw new Error(`The package ${name} is not installed; run npm ci`);
    }
    return place;
}

module.exports = { installedPackages };
