import { expect } from 'chai';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { compile } from '#tools/compiler/build/compile.js';

const SAMPLE = '/cartridges/int_x/cartridge/scripts/sample.ts';
const CONTROLLER = '/cartridges/int_x/cartridge/controllers/Order.ts';

/** The compiled code without 'use strict' and the blank lines around it. */
async function compiled(source: string, file = SAMPLE): Promise<string> {
    const code = await compile(source, file);
    expect(code).to.match(/^'use strict';\n/);
    return code.replace(/^'use strict';\n+/, '').trim();
}

async function refusal(source: string): Promise<string> {
    try {
        await compile(source, SAMPLE);
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

        it('renames it also where only a function that does not use it has such a variable', async () => {
            const source =
                "import { find } from './order';\nfind('1');\n" +
                'export function g(order: string): string { return order; }';
            expect(await compiled(source)).to.contain("orderModule.find('1')");
        });

        it('names two modules of one name by their folders', async () => {
            const source =
                "import { a } from '../openapi/orders';\nimport { b } from './store/orders';\n" +
                'export function f(orders: string): string { return a(orders) + b(orders); }';
            expect(await compiled(source)).to.contain('ordersModule.a(orders) + storeOrders.b(orders)');
        });

        it('lists the exports at the end', async () => {
            const code = await compiled('export const LIMIT = 50;\nexport function f(): number { return LIMIT; }');
            expect(code).to.match(
                /^var LIMIT = 50;\n\n\/\*\* @returns \{number\} \*\/\nfunction f\(\) \{\n {4}return LIMIT;\n\}\n\nmodule\.exports = \{\n {4}LIMIT: LIMIT,\n {4}f: f\n\};$/
            );
        });

        it('passes on what another module exports', async () => {
            expect(await compiled("export { a } from './m';"))
                .to.contain("var m = require('./m');")
                .and.to.contain('a: m.a');
            expect(await compiled("import { a } from './m';\na();\nexport { a as b };")).to.contain('b: m.a');
        });

        it('drops imports that only concern types', async () => {
            const code = await compiled(
                "import Order = require('dw/order/Order');\nimport { Event } from './event';\n\n" +
                    '/** A pair. */\nexport interface Pair { a: Order }\n\n/** Counts. */\nexport function count(e: Event, p: Pair): number { return 1; }'
            );
            expect(code).to.not.contain('require');
            expect(code).to.contain('function count(e, p) {');
        });

        it('leaves no gap where a type was imported', async () => {
            const code = await compiled(
                "import { a } from './a';\nimport type { B } from './b';\nimport { c } from './c';\na(c as B);"
            );
            expect(code).to.match(/^var a = .*;\nvar c = .*;\n/m);
        });

        describe('of a controller', () => {
            const source =
                "import { a } from './one';\nimport { answer } from './both';\nimport { LIMIT } from './limits';\n" +
                'const MOST = LIMIT;\n' +
                'export function Show(): void { [1].forEach(() => a(MOST)); answer(); }\n' +
                'export function Save(): void { answer(); }';

            it('are required by the one function that uses them', async () => {
                const code = await compiled(source, CONTROLLER);
                expect(code).to.contain("function Show() {\n    var one = require('./one');\n");
                expect(code.match(/require\('\.\/one'\)/g)).to.have.length(1);
            });

            it('are required at the top where several functions use them, or the file itself', async () => {
                const code = await compiled(source, CONTROLLER);
                expect(code).to.match(/^var both = require\('\.\/both'\);\nvar limits = require\('\.\/limits'\);\n/);
            });

            it('and nowhere else', async () => {
                expect(await compiled(source)).to.match(/^var one = require/);
            });
        });

        it('lets a controller mark its exported function as public', async () => {
            const source = 'export function Show(): void {}\nShow.public = true;';
            const code = await compiled(source, CONTROLLER);
            expect(code).to.match(
                /function Show\(\) \{\}\nShow\.public = true;\n\nmodule\.exports = \{\n {4}Show: Show\n\};/
            );
        });
    });

    describe('a module that is one function', () => {
        let folder: string;

        beforeEach(() => {
            folder = fs.mkdtempSync(path.join(os.tmpdir(), 'compile-test-'));
            write('int_x/cartridge/scripts/findOrder.ts', 'export function findOrder(): void {}');
            write('int_x/cartridge/scripts/money.ts', 'export const DIGITS = 2;\nexport function add(): void {}');
        });
        afterEach(() => fs.rmSync(folder, { recursive: true }));

        function write(file: string, source: string): void {
            fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
            fs.writeFileSync(path.join(folder, file), source);
        }

        const importer = (): string => path.join(folder, 'int_x/cartridge/scripts/sample.ts');

        it('exports the function itself', async () => {
            expect(await compiled('export function f(): void {}')).to.equal('function f() {}\n\nmodule.exports = f;');
        });

        it('also with types beside it', async () => {
            const code = await compiled('export interface A { b: number }\nexport function f(a: A): void {}');
            expect(code).to.contain('module.exports = f;');
        });

        it('is called by the name of the function', async () => {
            const code = await compiled("import { findOrder as find } from './findOrder';\nfind();", importer());
            expect(code).to.equal("var find = require('./findOrder');\nfind();");
        });

        it('in another cartridge as well', async () => {
            const source = "import { findOrder } from 'int_x/cartridge/scripts/findOrder';\nfindOrder();";
            const code = await compiled(source, path.join(folder, 'bm_x/cartridge/scripts/page.ts'));
            expect(code).to.equal("var findOrder = require('int_x/cartridge/scripts/findOrder');\nfindOrder();");
        });

        it('is passed on as it is', async () => {
            const code = await compiled("export { findOrder as find } from './findOrder';", importer());
            expect(code).to.contain('find: findOrder');
        });

        it('but not where it exports something else too', async () => {
            const code = await compiled("import { add } from './money';\nadd();", importer());
            expect(code).to.contain('money.add();');
        });

        for (const [what, file] of [
            ['a controller', 'int_x/cartridge/controllers/Order.ts'],
            ['a hook', 'int_x/cartridge/scripts/x/hooks/order.ts'],
            ['a job step', 'int_x/cartridge/scripts/x/jobs/export.ts'],
            ['an endpoint', 'int_x/cartridge/rest-apis/x/script.ts']
        ] as const) {
            it(`but not ${what}, which the platform calls by name`, async () => {
                const code = await compiled('export function f(): void {}', path.join(folder, file));
                expect(code).to.contain('module.exports = {');
            });
        }
    });

    describe('types', () => {
        const types = async (source: string): Promise<string> =>
            (await compiled(source)).split('\nfunction ')[0] as string;

        it('stand above each function', async () => {
            const code = await types(
                'function f(order: dw.order.Order, reason?: string, max = 5): string | null { return null; }'
            );
            expect(code).to.equal(
                '/**\n * @param {dw.order.Order} order\n * @param {string} [reason]\n * @param {number} [max]\n * @returns {string | null}\n */'
            );
        });

        it('join what the author says', async () => {
            const code = await types(
                '/**\n * Finds.\n * @param no - its number\n * @returns null without one\n * @throws Error if it is not there\n */\n' +
                    'function find(no: string): Order | null { return null; }'
            );
            expect(code).to.equal(
                '/**\n * Finds.\n * @param {string} no - its number\n * @returns {Order | null} null without one\n * @throws Error if it is not there\n */'
            );
        });

        it('leave room: long text flows into the next line, and the words of a tag stand further in', async () => {
            const words = Array(24).fill('word').join(' ');
            const code = await types(
                `/**\n * ${words} 1\n * next line.\n * @param no - ${words} 2\n */\nfunction f(no: string): void {}`
            );
            expect(code.split('\n')).to.deep.equal([
                '/**',
                ` * ${Array(23).fill('word').join(' ')}`,
                ' * word 1 next line.',
                ` * @param {string} no - ${Array(19).fill('word').join(' ')}`,
                ` *     ${Array(5).fill('word').join(' ')} 2`,
                ' */'
            ]);
        });

        it('name records and their members', async () => {
            const code = await compiled(
                '/** A parcel. */\nexport interface Parcel {\n    /** Of ours. */\n    no: string;\n    weight?: number;\n}\nexport const a = 1;'
            );
            expect(code).to.contain(
                '/**\n * A parcel.\n * @typedef {Object} Parcel\n * @property {string} no - Of ours.\n * @property {number} [weight]\n */'
            );
        });

        it('of another file are named where they are used', async () => {
            const code = await compiled(
                "import type { Order, Unused } from './order';\nexport function f(order: Order): void {}"
            );
            expect(code).to.contain("/** @typedef {import('./order').Order} Order */").and.not.contain('Unused');
        });

        it('of another file keep their parameter', async () => {
            const code = await compiled(
                "import type { Result } from './result';\nexport function f(): Result<string> { return g(); }"
            );
            expect(code).to.contain("/**\n * @template T\n * @typedef {import('./result').Result<T>} Result\n */");
        });

        it('of another file stand apart where a comment has several lines', async () => {
            const code = await compiled(
                "import type { Call, Result } from './result';\nexport function f(call: Call): Result<string> { return g(call); }"
            );
            expect(code).to.contain("/** @typedef {import('./result').Call} Call */\n\n/**\n * @template T\n");
        });

        it('keep the comment about the file above them', async () => {
            const code = await compiled('/** The file. */\n\n/** A pair. */\ntype Pair = [1, 2];\nexport const a = 1;');
            expect(code).to.contain('/** The file. */\n\n/**\n * A pair.\n * @typedef {[1, 2]} Pair\n */');
        });

        it('do not move the line that a message names', async () => {
            expect(
                await refusal(
                    '/** A. */\ninterface A { b: string; c: string; d: string }\nexport async function f() {}'
                )
            ).to.match(/> 3 \|/);
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
