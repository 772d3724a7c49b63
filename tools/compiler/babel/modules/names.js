'use strict';

/**
 * Finds for every module a name that no reader and no scope can mistake for something else.
 *
 * @param {object} program - Babel's path of the file
 * @param {Map<string, object>} imports - of `collectImports`; receive their `local`
 */
function nameImports(program, imports) {
    const modules = [...imports.values()];
    const disappearing = new Set(modules.flatMap(({ bindings }) => [...bindings]));
    const taken = namesBoundIn(program, disappearing);
    modules.filter(({ local }) => local).forEach(({ local }) => taken.add(local));
    const isFree = (name) => !taken.has(name) && !program.scope.hasGlobal(name);
    modules
        .filter(({ local }) => !local)
        .forEach((module) => {
            module.local = freeName(module.source, isFree);
            taken.add(module.local);
        });
}

/** Names of the file and of all its functions, but for the bindings that disappear. */
function namesBoundIn(program, disappearing) {
    const names = new Set();
    const add = (scope) =>
        Object.keys(scope.bindings)
            .filter((name) => !disappearing.has(scope.bindings[name]))
            .forEach((name) => names.add(name));
    add(program.scope);
    program.traverse({ Scope: (path) => add(path.scope) });
    return names;
}

function freeName(source, isFree) {
    const plain = camelCase(source.split('/').pop());
    const withFolder = camelCase(source.split('/').slice(-2).join('/'));
    const names = [plain, `${plain}Module`, withFolder];
    for (let n = 2; !names.some(isFree); n += 1) {
        names.push(`${plain}Module${n}`);
    }
    return names.find(isFree);
}

function camelCase(file) {
    const words = file.split(/[^A-Za-z0-9_$]+/).filter(Boolean);
    const name = words.map((word, index) => (index > 0 ? word[0].toUpperCase() + word.slice(1) : word)).join('');
    return /^[A-Za-z_$]/.test(name) ? name : `module${name}`;
}

module.exports = { nameImports };
