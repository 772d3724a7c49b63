'use strict';

/**
 * Refuses, with file, line and a code frame, what the script engine cannot run or what would need a runtime helper
 * of Babel's (the cartridge ships none).
 */
module.exports = function engineLimits() {
    const refuse = (path, message) => {
        throw path.buildCodeFrameError(message);
    };
    const refused = (message) => (path) => refuse(path, message);

    // Looked for before any transformation, because most of these would be gone or hidden afterwards.
    const source = {
        Function(path) {
            if (path.node.async) {
                refuse(path, 'The script engine has no event loop: async functions cannot run');
            }
            if (path.node.generator) {
                refuse(path, 'Generators cannot run on every compatibility mode: return an array or take a callback');
            }
        },
        AwaitExpression: refused('The script engine has no event loop: await cannot run'),
        Import: refused('import() cannot run: import modules at the top of the file'),
        Class(path) {
            if (path.node.superClass) {
                refuse(path, 'extends needs a Babel helper: use functions, or pass the base object in');
            }
        },
        ClassAccessorProperty: refused('Accessors need a Babel helper: write a method'),
        ClassMethod(path) {
            if (path.node.kind === 'get' || path.node.kind === 'set') {
                refuse(path, 'Getters and setters of a class need a Babel helper: write a method');
            }
        },
        ClassPrivateProperty: refused('#private members need a Babel helper: use the keyword private'),
        ClassPrivateMethod: refused('#private members need a Babel helper: use the keyword private'),
        TSEnumDeclaration: refused(
            'An enum compiles to code unlike handwritten code: use a const object and a union type'
        ),
        TSModuleDeclaration(path) {
            if (!path.node.declare && path.node.kind !== 'global') {
                refuse(path, 'A namespace compiles to code unlike handwritten code: use a module');
            }
        },
        SpreadElement(path) {
            if (path.parentPath.isObjectExpression()) {
                refuse(path, 'Object spread needs Object.assign, which is newer than ES5: copy the properties by name');
            }
        },
        RestElement(path) {
            if (path.parentPath.isObjectPattern()) {
                refuse(path, 'Object rest needs a Babel helper: name the properties');
            }
        },
        TaggedTemplateExpression: refused('Tagged templates need a Babel helper: call a function'),
        BigIntLiteral: refused('BigInt cannot run on every compatibility mode: use dw.util.Decimal'),
        MetaProperty: refused('new.target and import.meta cannot run'),
        RegExpLiteral(path) {
            const { flags, pattern } = path.node;
            if (/[^gim]/.test(flags)) {
                refuse(path, 'The script engine knows the regular expression flags g, i and m only');
            }
            if (/\(\?<|\\[pP]\{/.test(pattern)) {
                refuse(path, 'Named groups, lookbehind and \\p{} in regular expressions cannot run');
            }
        },
        ExportAllDeclaration(path) {
            if (path.node.exportKind !== 'type') {
                refuse(path, 'export * cannot be compiled to plain exports: name what is exported');
            }
        }
    };

    return {
        name: 'engine-limits',
        pre(file) {
            file.path.traverse(source);
            // The net below the list: no helper, whichever syntax asks for it.
            file.set('helperGenerator', (name) => {
                throw new Error(`This syntax needs the Babel helper "${name}", which the cartridge does not ship`);
            });
        }
    };
};
