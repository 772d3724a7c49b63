'use strict';

const { types: t } = require('@babel/core');

/**
 * Replaces imports by `require`, and exported declarations by the declarations.
 *
 * @param {object} program - Babel's path of the file
 * @param {Map<string, object>} imports - of `collectImports`, with their names
 * @param {Map<object, object>} owners - Babel's paths of the functions that require a module, by the modules
 */
function replaceStatements(program, imports, owners) {
    const required = new Set();
    const moved = new Map();
    program.get('body').forEach((statement) => {
        if (!statement.isImportDeclaration() && !statement.isExportNamedDeclaration()) {
            return;
        }
        const { source, declaration } = statement.node;
        if (!source) {
            replaceKeepingComments(statement, declaration);
            return;
        }
        const module = imports.get(source.value);
        const require = required.has(module) ? null : requireStatement(statement.node, module.local);
        required.add(module);
        const owner = owners.get(module);
        if (owner && require) {
            delete require.loc;
            moved.set(owner.node, [...(moved.get(owner.node) || []), require]);
        }
        replaceKeepingComments(statement, owner ? null : require);
    });
    moved.forEach((statements, { body }) => body.body.unshift(...statements));
}

function replaceKeepingComments(statement, replacement) {
    if (!replacement) {
        statement.remove();
        return;
    }
    t.inheritsComments(replacement, statement.node);
    statement.replaceWith(replacement);
}

function requireStatement(origin, local) {
    const call = t.callExpression(t.identifier('require'), [t.stringLiteral(origin.source.value)]);
    const isBare = t.isImportDeclaration(origin) && origin.specifiers.length === 0;
    const statement = isBare
        ? t.expressionStatement(call)
        : t.variableDeclaration('var', [t.variableDeclarator(t.identifier(local), call)]);
    statement.loc = origin.loc;
    return statement;
}

module.exports = { replaceStatements };
