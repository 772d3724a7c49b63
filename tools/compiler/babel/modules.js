'use strict';

const { singleFunctionOf, singleFunctionBehind } = require('./singleFunction');

/** The path of a controller. */
const CONTROLLER = /[\\/]controllers[\\/]/;

/**
 * Modules as Commerce Cloud has them, written as a person would write them:
 *
 *   import X = require('dw/x/X')          var X = require('dw/x/X');       (TypeScript's own; done by its preset)
 *   import * as money from './money'      var money = require('./money');
 *   import { add } from './money'         var money = require('./money');  and every `add` becomes `money.add`
 *   export { add } from './money'         as above, and `add: money.add` among the exports
 *   export function f / export const c    the declaration, and module.exports = { f: f, c: c }; as the last statement
 *   export = X                            module.exports = X;              (TypeScript's own)
 *
 * A module that exports one function and nothing else is that function: `module.exports = add;`, and its importer
 * writes `var add = require('./add');`.
 *
 * A controller has several actions, and a request runs one of them: what only one function of a controller uses, it
 * requires in that function.
 */
module.exports = function modules({ types: t }) {
    return {
        name: 'commerce-cloud-modules',
        pre(file) {
            // Tells the TypeScript preset that `import x = require()` and `export =` have a meaning here.
            file.set('@babel/plugin-transform-modules-*', 'commonjs');
        },
        visitor: {
            Program: {
                exit(program, { filename, file }) {
                    program.scope.crawl();
                    const imports = collectImports(program, filename);
                    nameImports(program, imports);
                    const exported = collectExports(program, imports);
                    const owners = CONTROLLER.test(filename) ? ownersOf(program, imports) : new Map();
                    useImports(imports);
                    replaceStatements(program, imports, owners);
                    if (exported.length > 0) {
                        const single = singleFunctionOf(file.code, filename);
                        program.pushContainer('body', exportStatement(program, exported, single));
                    }
                    program.traverse(undefinedByName);
                }
            }
        }
    };

    /** One entry per imported module, in the order of the file; `single` where the module is one function. */
    function collectImports(program, filename) {
        const imports = new Map();
        const entryOf = (source) => {
            if (!imports.has(source)) {
                const single = singleFunctionBehind(source, filename) !== null;
                imports.set(source, {
                    source,
                    single,
                    local: null,
                    references: [],
                    bindings: new Set(),
                    placed: false
                });
            }
            return imports.get(source);
        };
        program.get('body').forEach((statement) => {
            if (statement.isImportDeclaration()) {
                addImport(program, statement, entryOf(statement.node.source.value));
            } else if (statement.isExportNamedDeclaration() && statement.node.source) {
                entryOf(statement.node.source.value);
            }
        });
        return imports;
    }

    function addImport(program, statement, entry) {
        statement.node.specifiers.forEach((specifier) => {
            if (t.isImportDefaultSpecifier(specifier)) {
                throw statement.buildCodeFrameError(
                    "There are no default exports here: use import { x } from, or import x = require('...')"
                );
            }
            const binding = program.scope.getBinding(specifier.local.name);
            if (entry.single && (entry.local || t.isImportNamespaceSpecifier(specifier))) {
                throw statement.buildCodeFrameError('This module is one function: import it once, by its name');
            }
            if (entry.single) {
                entry.local = specifier.local.name;
                return;
            }
            if (t.isImportNamespaceSpecifier(specifier)) {
                entry.local = specifier.local.name;
                return;
            }
            entry.bindings.add(binding);
            binding.referencePaths.forEach((path) =>
                entry.references.push({ path, imported: specifier.imported.name })
            );
        });
    }

    /** Finds for every module a name that no reader and no scope can mistake for something else. */
    function nameImports(program, imports) {
        const taken = new Set();
        const importBindings = new Set();
        imports.forEach((entry) => entry.bindings.forEach((binding) => importBindings.add(binding)));
        imports.forEach((entry) => entry.local && taken.add(entry.local));
        const bound = namesBoundIn(program, importBindings);

        imports.forEach((entry) => {
            if (entry.local) {
                return;
            }
            const isFree = (name) => !taken.has(name) && !program.scope.hasGlobal(name) && !bound.has(name);
            const plain = camelCase(entry.source.split('/').pop());
            const withFolder = camelCase(entry.source.split('/').slice(-2).join('/'));
            const names = [plain, `${plain}Module`, withFolder];
            for (let n = 2; !names.some(isFree); n += 1) {
                names.push(`${plain}Module${n}`);
            }
            entry.local = names.find(isFree);
            taken.add(entry.local);
        });
    }

    /** Names of the file and of all its functions, apart from imports, which disappear: a module has none of them. */
    function namesBoundIn(program, importBindings) {
        const names = new Set();
        const add = (scope) =>
            Object.keys(scope.bindings)
                .filter((name) => !importBindings.has(scope.bindings[name]))
                .forEach((name) => names.add(name));
        add(program.scope);
        program.traverse({ Scope: (path) => add(path.scope) });
        return names;
    }

    /** The pairs [exported name, expression] of the whole file. */
    function collectExports(program, imports) {
        const pairs = [];
        program.get('body').forEach((statement) => {
            if (statement.isExportDefaultDeclaration()) {
                throw statement.buildCodeFrameError('Use named exports, or export = for a module that is one thing');
            }
            if (!statement.isExportNamedDeclaration()) {
                return;
            }
            const { declaration, specifiers, source } = statement.node;
            if (declaration) {
                Object.keys(t.getBindingIdentifiers(declaration, false, true)).forEach((name) => {
                    refuseReassigned(program, name);
                    pairs.push([name, t.identifier(name)]);
                });
            }
            specifiers.forEach((specifier) => {
                const entry = source && imports.get(source.value);
                if (!entry) {
                    refuseReassigned(program, specifier.local.name);
                }
                const value = entry
                    ? memberOf(entry, specifier.local.name)
                    : localValue(imports, program, specifier.local.name);
                pairs.push([specifier.exported.name, value]);
            });
        });
        return pairs;
    }

    /** Something that another module exports. */
    function memberOf(entry, name) {
        const module = t.identifier(entry.local);
        return entry.single ? module : t.memberExpression(module, t.identifier(name));
    }

    /** `export { x }` of something this file itself imported. */
    function localValue(imports, program, name) {
        const binding = program.scope.getBinding(name);
        const entry = [...imports.values()].find((candidate) => candidate.bindings.has(binding));
        return entry ? memberOf(entry, binding.path.node.imported.name) : t.identifier(name);
    }

    function refuseReassigned(program, name) {
        const binding = program.scope.getBinding(name);
        if (binding && !binding.constant) {
            throw binding.constantViolations[0].buildCodeFrameError(
                `"${name}" is exported and must not change afterwards: importers would keep the first value`
            );
        }
    }

    function useImports(imports) {
        imports.forEach((entry) => {
            entry.references.forEach(({ path, imported }) => {
                if (path.parentPath.isExportSpecifier()) {
                    return;
                }
                if (path.parentPath.isObjectProperty({ shorthand: true })) {
                    path.parent.shorthand = false;
                }
                path.replaceWith(t.memberExpression(t.identifier(entry.local), t.identifier(imported)));
            });
        });
    }

    /** The function of the file that alone uses an imported module, for each module that has one. */
    function ownersOf(program, imports) {
        const owners = new Map();
        imports.forEach((entry) => {
            const binding = program.scope.getBinding(entry.local);
            const paths = entry.references.map(({ path }) => path).concat(binding ? binding.referencePaths : []);
            const users = new Set(paths.map(functionAround));
            const [only] = users;
            if (users.size === 1 && only) {
                owners.set(entry, only);
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

    function replaceStatements(program, imports, owners) {
        const moved = new Map();
        program.get('body').forEach((statement) => {
            if (statement.isImportDeclaration() || (statement.isExportNamedDeclaration() && statement.node.source)) {
                const entry = imports.get(statement.node.source.value);
                const owner = owners.get(entry);
                const require = entry.placed ? null : requireStatement(statement.node, entry.local);
                if (owner && require) {
                    delete require.loc;
                    moved.set(owner.node, [...(moved.get(owner.node) || []), require]);
                }
                replaceKeepingComments(statement, owner ? null : require);
                entry.placed = true;
            } else if (statement.isExportNamedDeclaration()) {
                replaceKeepingComments(statement, statement.node.declaration);
            }
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
        const bare = t.isImportDeclaration(origin) && origin.specifiers.length === 0;
        const statement = bare
            ? t.expressionStatement(call)
            : t.variableDeclaration('var', [t.variableDeclarator(t.identifier(local), call)]);
        statement.loc = origin.loc;
        return statement;
    }

    function exportStatement(program, pairs, single) {
        const properties = pairs.map(([name, value]) => t.objectProperty(t.identifier(name), value));
        const target = t.memberExpression(t.identifier('module'), t.identifier('exports'));
        const value = single ? t.identifier(single) : t.objectExpression(properties);
        const statement = t.expressionStatement(t.assignmentExpression('=', target, value));
        const line = program.node.loc.end.line + 2;
        statement.loc = { start: { line, column: 0 }, end: { line, column: 0 } };
        return statement;
    }
};

/** `void 0` is what generators write; people write undefined. */
const undefinedByName = {
    UnaryExpression(path) {
        const { operator, argument } = path.node;
        if (operator === 'void' && argument.type === 'NumericLiteral' && !path.scope.hasBinding('undefined', true)) {
            path.replaceWithSourceString('undefined');
        }
    }
};

function camelCase(file) {
    const words = file.split(/[^A-Za-z0-9_$]+/).filter(Boolean);
    const name = words.map((word, index) => (index > 0 ? word[0].toUpperCase() + word.slice(1) : word)).join('');
    return /^[A-Za-z_$]/.test(name) ? name : `module${name}`;
}
