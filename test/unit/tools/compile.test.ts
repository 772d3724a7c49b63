import { expect } from 'chai';
import { compile } from '../../../tools/build/compile';

/** The compiled code without 'use strict' and the blank lines around it. */
async function compiled(source: string): Promise<string> {
    const code = await compile(source, '/cartridges/int_x/cartridge/scripts/sample.ts');
    expect(code).to.match(/^'use strict';\n/);
    return code.replace(/^'use strict';\n+/, '').trim();
}

async function refusal(source: string): Promise<string> {
    try {
        await compile(source, '/cartridges/int_x/cartridge/scripts/sample.ts');
    } catch (error) {
        return (error as Error).message;
    }
    throw new Error('the source was accepted');
}

describe('compiling cartridge sources', () => {
    describe('modules', () => {
        it('writes platform imports as require', async () => {
            const code = await compiled("import OrderMgr = require('dw/order/OrderMgr');\nOrderMgr.getOrder('1');");
            expect(code).to.equal("var OrderMgr = require('dw/order/OrderMgr');\nOrderMgr.getOrder('1');");
        });

        it('calls imported functions through their module', async () => {
            const code = await compiled("import { add as plus } from '../domain/money';\nplus(1, 2);");
            expect(code).to.equal("var money = require('../domain/money');\nmoney.add(1, 2);");
        });

        it('requires a module once, however often it is imported', async () => {
            const code = await compiled("import { a } from './m';\nimport { b } from './m';\na(b);");
            expect(code).to.equal("var m = require('./m');\n\nm.a(m.b);");
        });

        it('renames the module where a variable already has its name', async () => {
            const code = await compiled(
                "import { find } from './order';\nexport function f(order: string) { return find(order); }"
            );
            expect(code).to.contain("var orderModule = require('./order');").and.to.contain('orderModule.find(order)');
        });

        it('lists the exports at the end', async () => {
            const code = await compiled('export const LIMIT = 50;\nexport function f(): number { return LIMIT; }');
            expect(code).to.match(
                /^var LIMIT = 50;\nfunction f\(\) \{\n {4}return LIMIT;\n\}\n\nmodule\.exports = \{\n {4}LIMIT: LIMIT,\n {4}f: f\n\};$/
            );
        });

        it('passes on what another module exports', async () => {
            expect(await compiled("export { a } from './m';"))
                .to.contain("var m = require('./m');")
                .and.to.contain('a: m.a');
            expect(await compiled("import { a } from './m';\na();\nexport { a as b };")).to.contain('b: m.a');
        });

        it('drops imports and comments that only concern types', async () => {
            const code = await compiled(
                "import Order = require('dw/order/Order');\nimport { Event } from './event';\n\n" +
                    '/** A pair. */\nexport interface Pair { a: Order }\n\n/** Counts. */\nexport function count(e: Event, p: Pair): number { return 1; }'
            );
            expect(code).to.not.contain('require').and.not.contain('A pair');
            expect(code).to.contain('/** Counts. */\nfunction count(e, p) {');
        });

        it('keeps the comment about the file above a type, and drops the one about the type', async () => {
            const code = await compiled('/** The file. */\n\n/** A pair. */\ntype Pair = [1, 2];\nexport const a = 1;');
            expect(code).to.contain('/** The file. */').and.not.contain('A pair');
        });

        it('leaves no gap where a type was imported', async () => {
            const code = await compiled(
                "import { a } from './a';\nimport type { B } from './b';\nimport { c } from './c';\na(c as B);"
            );
            expect(code).to.match(/^var a = .*;\nvar c = .*;\n/m);
        });

        it('lets a controller mark its exported function as public', async () => {
            const code = await compiled('export function Show(): void {}\nShow.public = true;');
            expect(code).to.match(
                /function Show\(\) \{\}\nShow\.public = true;\n\nmodule\.exports = \{\n {4}Show: Show\n\};/
            );
        });
    });

    describe('syntax', () => {
        it('writes var, functions and concatenation', async () => {
            const code = await compiled('const f = (a: string) => `${a}!`;\nlet b = f("x");\nb = f(b);');
            expect(code).to.equal("var f = function (a) {\n    return a + '!';\n};\nvar b = f('x');\nb = f(b);");
        });

        it('iterates arrays by index', async () => {
            const code = await compiled('declare const list: number[];\nfor (const n of list) { list.push(n); }');
            expect(code).to.equal(
                'for (var i = 0, _list = list; i < _list.length; i++) {\n    var n = _list[i];\n    list.push(n);\n}'
            );
        });

        it('does not take a name that something else has', async () => {
            const code = await compiled(
                'const i = 5;\nexport function f(list: number[]) { for (const n of list) { list.push(i * n * j); } }\ndeclare const j: number;'
            );
            expect(code).to.contain('for (var k = 0; k < list.length; k++) {').and.to.contain('list.push(i * n * j)');
        });

        it('keeps the value of each round for closures', async () => {
            const code = await compiled(
                'export const fs: Function[] = [];\nfor (const n of [1, 2]) { fs.push(() => n); }'
            );
            const module = { exports: {} as { fs: Array<() => number> } };
            new Function('module', code)(module);
            expect(module.exports.fs.map((f) => f())).to.deep.equal([1, 2]);
        });

        it('writes undefined, not void 0', async () => {
            const code = await compiled('export function f(a = 1) { return a; }');
            expect(code).to.contain('if (a === undefined) {').and.not.contain('void');
        });

        it('compiles the same source to the same text', async () => {
            const source = "import { a } from './m';\nexport const f = (x?: string) => x ?? a;";
            expect(await compile(source, '/x.ts')).to.equal(await compile(source, '/x.ts'));
        });
    });

    describe('what the script engine cannot run', () => {
        const refused: Array<[string, string, RegExp]> = [
            ['async functions', 'export async function f() {}', /event loop/],
            ['generators', 'export function* f() { yield 1; }', /Generators/],
            ['await', 'await f();', /await/],
            ['import()', "import('./m');", /import\(\)/],
            ['classes with extends', 'class A {}\nclass B extends A {}', /extends/],
            ['getters of classes', 'class A { get b() { return 1; } }', /Getters and setters/],
            ['private members of classes', 'class A { #b = 1; }', /private/],
            ['object spread', 'const a = { ...b };', /Object spread/],
            ['object rest', 'const { a, ...b } = c;', /Object rest/],
            ['enums', 'enum A { B }', /enum/],
            ['namespaces', 'namespace A { export const b = 1; }', /namespace/],
            ['tagged templates', 'f`a`;', /Tagged templates/],
            ['BigInt', 'const a = 1n;', /BigInt/],
            ['sticky regular expressions', 'const a = /b/y;', /flags/],
            ['named groups', 'const a = /(?<b>c)/;', /Named groups/],
            ['export *', "export * from './m';", /export \*/],
            ['default exports', 'export default 1;', /named exports/],
            ['default imports', "import a from './m';\na();", /default exports/],
            ['exports that change', 'export let a = 1;\na = 2;', /must not change/],
            ['anything else that needs a helper', 'const a = 1;\na = 2;', /helper/]
        ];
        refused.forEach(([what, source, message]) => {
            it(`refuses ${what}, with file and place`, async () => {
                const text = await refusal(source);
                expect(text).to.match(message);
                expect(text).to.contain('sample.ts');
            });
        });

        it('shows the line', async () => {
            expect(await refusal('const a = 1;\nexport async function f() {}')).to.match(/> 2 \|/);
        });
    });
});
