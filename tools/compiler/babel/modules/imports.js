'use strict';

const { types: t } = require('@babel/core');
const { singleFunctionBehind } = require('../singleFunction');

/**
 * What a file imports of one module.
 * @typedef {object} ImportedModule
 * @property {string} source - as the import names it
 * @property {boolean} single - whether the module is one function
 * @property {string|null} local - the variable that has the module; null as long as it has no name
 * @property {Set<object>} bindings - of the names that disappear
 * @property {{path: object, imported: string}[]} references - where these are used, and what they are in the module
 */

/**
 * Finds the modules that a file imports.
 *
 * @param {object} program - Babel's path of the file
 * @param {string} filename - absolute path
 * @returns {Map<string, ImportedModule>} by their source, in the order of the file
 */
function collectImports(program, filename) {
    const imports = new Map();
    const moduleOf = (source) => {
        if (!imports.has(source)) {
            const single = singleFunctionBehind(source, filename) !== null;
            imports.set(source, { source, single, local: null, bindings: new Set(), references: [] });
        }
        return imports.get(source);
    };
    program.get('body').forEach((statement) => {
        if (statement.isImportDeclaration()) {
            addImport(program, statement, moduleOf(statement.node.source.value));
        } else if (statement.isExportNamedDeclaration() && statement.node.source) {
            moduleOf(statement.node.source.value);
        }
    });
    return imports;
}

function addImport(program, statement, module) {
    statement.node.specifiers.forEach((specifier) => {
        if (t.isImportDefaultSpecifier(specifier)) {
            throw statement.buildCodeFrameError(
                "There are no default exports here: use import { x } from, or import x = require('...')"
            );
        }
        const isWhole = t.isImportNamespaceSpecifier(specifier);
        if (module.single && (module.local || isWhole)) {
            throw statement.buildCodeFrameError('This module is one function: import it once, by its name');
        }
        if (module.single || isWhole) {
            module.local = specifier.local.name;
            return;
        }
        const binding = program.scope.getBinding(specifier.local.name);
        module.bindings.add(binding);
        binding.referencePaths.forEach((path) => module.references.push({ path, imported: specifier.imported.name }));
    });
}

/**
 * Replaces imported names by members of their modules.
 *
 * @param {Map<string, ImportedModule>} imports
 */
function useImports(imports) {
    imports.forEach(({ local, references }) => {
        references.forEach(({ path, imported }) => {
            if (path.parentPath.isExportSpecifier()) {
                return;
            }
            if (path.parentPath.isObjectProperty({ shorthand: true })) {
                path.parent.shorthand = false;
            }
            path.replaceWith(t.memberExpression(t.identifier(local), t.identifier(imported)));
        });
    });
}

module.exports = { collectImports, useImports };
