import { expect } from 'chai';
import { compile } from '#tools/compiler/build/compile.js';

const compiled = (source: string): Promise<string> => compile(source, '/cartridges/int_x/cartridge/scripts/sample.ts');

describe('names that the compiler gives', () => {
    it('calls a parameter that is taken apart by its type', async () => {
        const code = await compiled('function f({ id }: KnownOrder): string { return id; }');
        expect(code).to.contain('@param {KnownOrder} knownOrder').and.contain('var id = knownOrder.id;');
    });

    it('calls it values where the type has no name, or one that is taken', async () => {
        const code = await compiled("import { run } from './run';\nfunction f({ id }: Run) { run(id); }");
        expect(code).to.contain('function f(values) {\n    var id = values.id;');
    });

    it('calls it item where it has no type', async () => {
        const code = await compiled('list.map(({ id, no }) => ({ id, orderNo: no }));');
        expect(code).to.contain('function (item) {\n    return { id: item.id, orderNo: item.no };');
    });

    it('gives each of two such parameters a name', async () => {
        const code = await compiled('const f = ([a], [b], [c]) => a + b + c;');
        expect(code).to.contain('function (item, values, values2) {').and.contain('c = values2[0];');
    });

    it('gives a function inside another one a name of its own', async () => {
        const code = await compiled('list.map(({ id }) => all.filter(({ no }) => no === id));');
        expect(code).to.contain('return values.no === item.id;');
    });

    it('calls other values that are taken apart by what they are', async () => {
        const source =
            'function f(order: Order) { const { a, b } = order.custom; return a + b; }\n' +
            'function g() { const { a, b } = find(); return a + b; }';
        expect(await compiled(source))
            .to.contain('var custom = order.custom;')
            .and.contain('var result = find();');
    });

    it('names the exception of a catch that does not look at it', async () => {
        expect(await compiled('try { f(); } catch { g(); }')).to.contain('catch (e) {');
    });
});
