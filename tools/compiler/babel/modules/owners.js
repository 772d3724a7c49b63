'use strict';

/**
 * The function of the file that alone uses an imported module.
 *
 * @param {object} program - Babel's path of the file
 * @param {Map<string, object>} imports - of `collectImports`, with their names
 * @returns {Map<object, object>} Babel's path of the function, for each module that has one
 */
function ownersOf(program, imports) {
    const owners = new Map();
    imports.forEach((module) => {
        const binding = program.scope.getBinding(module.local);
        const uses = module.references.map(({ path }) => path).concat(binding ? binding.referencePaths : []);
        const [only, ...others] = new Set(uses.map(functionAround));
        if (only && others.length === 0) {
            owners.set(module, only);
        }
    });
    return owners;
}

/** The function among the statements of the file that a path is in; null if it is in none. */
function functionAround(path) {
    return path.findParent((parent) => parent.isFunctionDeclaration() && isOfFile(parent));
}

function isOfFile({ parentPath }) {
    return parentPath.isProgram() || parentPath.isExportNamedDeclaration();
}

module.exports = { ownersOf };
