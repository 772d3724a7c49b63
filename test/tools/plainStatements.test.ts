import { expect } from 'chai';
import { compile } from '#tools/compiler/build/compile.js';

const compiled = (source: string): Promise<string> => compile(source, '/cartridges/int_x/cartridge/scripts/sample.ts');

describe('statements that the compiler writes', () => {
    it('declares each variable on its own where a value is taken apart', async () => {
        const code = await compiled('function f(order: Order) { const { id, no } = order; return id + no; }');
        expect(code).to.contain('    var id = order.id;\n    var no = order.no;\n');
    });

    it('leaves the variables of a loop together', async () => {
        const code = await compiled('for (let i = 0, end = list.length; i < end; i++) { use(list[i]); }');
        expect(code).to.contain('for (var i = 0, end = list.length; i < end; i++) {');
    });

    it('returns nothing from what forEach runs', async () => {
        const code = await compiled('list.forEach((one) => found.push(one));');
        expect(code).to.contain('list.forEach(function (one) {\n    found.push(one);\n});');
    });

    it('returns what other functions ask for', async () => {
        const code = await compiled('list.map((one) => one.id);');
        expect(code).to.contain('return one.id;');
    });

    it('keeps a return that ends what forEach runs', async () => {
        const code = await compiled('list.forEach((one) => { return; });');
        expect(code).to.contain('return;');
    });
});
