'use strict';

const { collectExports, exportStatement } = require('./modules/exports');
const { collectImports, useImports } = require('./modules/imports');
const { nameImports } = require('./modules/names');
const { ownersOf } = require('./modules/owners');
const { replaceStatements } = require('./modules/statements');
const { singleFunctionOf } = require('./singleFunction');

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
module.exports = function modules() {
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
                }
            }
        }
    };
};
