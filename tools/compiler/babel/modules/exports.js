'use strict';

const { types: t } = require('@babel/core');

/**
 * Finds what a file exports.
 *
 * @param {object} program - Babel's path of the file
 * @param {Map<string, object>} imports - of `collectImports`, with their names
 * @returns {Array<[string, object]>} each exported name with its expression
 */
function collectExports(program, imports) {
    return program.get('body').flatMap((statement) => {
        if (statement.isExportDefaultDeclaration()) {
            throw statement.buildCodeFrameError('Use named exports, or export = for a module that is one thing');
        }
        return statement.isExportNamedDeclaration()
            ? [...declared(program, statement.node), ...listed(program, statement.node, imports)]
            : [];
    });
}

/** `export const x`, `export function x`. */
function declared(program, { declaration }) {
    const names = declaration ? Object.keys(t.getBindingIdentifiers(declaration, false, true)) : [];
    names.forEach((name) => refuseReassigned(program, name));
    return names.map((name) => [name, t.identifier(name)]);
}

/** `export { x }`, `export { x } from './y'`. */
function listed(program, { specifiers, source }, imports) {
    return specifiers.map(({ local, exported }) => [
        exported.name,
        source ? memberOf(imports.get(source.value), local.name) : localValue(program, local.name, imports)
    ]);
}

/** `export { x }` of what this file declares, or has imported itself. */
function localValue(program, name, imports) {
    refuseReassigned(program, name);
    const binding = program.scope.getBinding(name);
    const module = [...imports.values()].find(({ bindings }) => bindings.has(binding));
    return module ? memberOf(module, binding.path.node.imported.name) : t.identifier(name);
}

function memberOf({ local, single }, name) {
    return single ? t.identifier(local) : t.memberExpression(t.identifier(local), t.identifier(name));
}

function refuseReassigned(program, name) {
    const binding = program.scope.getBinding(name);
    if (binding && !binding.constant) {
        throw binding.constantViolations[0].buildCodeFrameError(
            `"${name}" is exported and must not change afterwards: importers would keep the first value`
        );
    }
}

/**
 * The last statement of a module.
 *
 * @param {object} program - Babel's path of the file
 * @param {Array<[string, object]>} exported - of `collectExports`
 * @param {string|null} single - name of the function that the module is
 * @returns {object} `module.exports = …;`
 */
function exportStatement(program, exported, single) {
    const properties = exported.map(([name, value]) => t.objectProperty(t.identifier(name), value));
    const target = t.memberExpression(t.identifier('module'), t.identifier('exports'));
    const value = single ? t.identifier(single) : t.objectExpression(properties);
    const statement = t.expressionStatement(t.assignmentExpression('=', target, value));
    const line = program.node.loc.end.line + 2;
    statement.loc = { start: { line, column: 0 }, end: { line, column: 0 } };
    return statement;
}

module.exports = { collectExports, exportStatement };
