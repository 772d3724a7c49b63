/**
 * The part of the gate that runs inside an engine, Rhino or Node alike: loads every script of the plan with the
 * platform's rules for require, and runs the cases. Written in ES5 itself.
 */
/* exported runPlan */
/**
 * @param {Object} plan
 * @param {string[]} plan.files - absolute paths of all files of all cartridges
 * @param {string[]} plan.cartridges - absolute paths of the cartridge folders, in the order of the cartridge path
 * @param {string[]} plan.scripts - absolute paths of the scripts to load
 * @param {string} plan.core - absolute path that the cases' require is relative to
 * @param {string[]} plan.cases - absolute paths of the cases
 * @param {Object} host - read(path) -> text; compile(code, path) -> function; stub: stands for the platform
 * @returns {Object} loaded: how many; failures: [{file, message}]; results: {case file: JSON-able}
 */
function runPlan(plan, host) {
    'use strict';
    var exists = {};
    var modules = {};
    var outcome = { loaded: 0, failures: [], results: {} };

    plan.files.forEach(function (file) {
        exists['$' + file] = true;
    });

    function isFile(path) {
        return exists['$' + path] === true;
    }

    function normalize(path) {
        var parts = [];
        path.split('/').forEach(function (part) {
            if (part === '..') {
                parts.pop();
            } else if (part !== '.') {
                parts.push(part);
            }
        });
        return parts.join('/');
    }

    /** The file that a path without extension names, or null. */
    function fileAt(path) {
        var candidates = [path, path + '.js', path + '.ds', path + '.json', path + '/main.js'].filter(isFile);
        return candidates.length > 0 ? candidates[0] : null;
    }

    function cartridgeOf(file) {
        return plan.cartridges.filter(function (cartridge) {
            return file.indexOf(cartridge + '/') === 0;
        })[0];
    }

    /** The file of an id that begins with the name of a cartridge. */
    function fileOfCartridge(id) {
        var slash = id.indexOf('/');
        var found = plan.cartridges.filter(function (cartridge) {
            return cartridge.slice(cartridge.lastIndexOf('/') + 1) === id.slice(0, slash);
        });
        return found.length > 0 ? fileAt(found[0] + id.slice(slash)) : null;
    }

    /** The file of a module id; undefined for what the platform or another cartridge provides. */
    function resolve(id, from) {
        var found;
        if (id.charAt(0) === '.') {
            return fileAt(normalize(from.slice(0, from.lastIndexOf('/')) + '/' + id));
        }
        if (id.slice(0, 2) === '~/') {
            return fileAt(cartridgeOf(from) + id.slice(1));
        }
        if (id.slice(0, 2) === '*/') {
            found = plan.cartridges
                .map(function (cartridge) {
                    return fileAt(cartridge + id.slice(1));
                })
                .filter(Boolean);
            return found[0];
        }
        if (id === 'dw' || id.slice(0, 3) === 'dw/' || id === 'server') {
            return undefined;
        }
        return fileOfCartridge(id);
    }

    function requireFrom(from) {
        return function (id) {
            var file = resolve(id, from);
            if (file === null) {
                throw new Error('no module ' + id + ' for ' + from);
            }
            return file === undefined ? host.stub : load(file);
        };
    }

    function load(file) {
        var module;
        if (modules['$' + file]) {
            return modules['$' + file].exports;
        }
        module = { exports: {}, id: file, superModule: host.stub };
        modules['$' + file] = module;
        if (/\.json$/.test(file)) {
            module.exports = JSON.parse(host.read(file));
        } else {
            host.compile(host.read(file), file)(requireFrom(file), module, module.exports, host.stub);
        }
        return module.exports;
    }

    /** Runs an action and records its failure under the file. */
    function attempt(file, action) {
        try {
            action();
        } catch (e) {
            outcome.failures.push({ file: file, message: e + (e.lineNumber ? ' (line ' + e.lineNumber + ')' : '') });
        }
    }

    plan.scripts.forEach(function (file) {
        attempt(file, function () {
            load(file);
            outcome.loaded += 1;
        });
    });

    plan.cases.forEach(function (file) {
        attempt(file, function () {
            var module = { exports: {} };
            host.compile(host.read(file), file)(null, module, module.exports, null);
            // Through text, so that what is compared is what JSON says, whichever engine made it.
            outcome.results[file] = JSON.parse(JSON.stringify(module.exports.run(requireFrom(plan.core + '/case.js'))));
        });
    });
    return outcome;
}
