import { expect } from 'chai';
import fc from 'fast-check';
import { readTable, tableText } from '#cartridge/shops/rules/shopTable';

describe('A table that a person enters for a shop', () => {
    const tables: Array<[string, string, Record<string, string> | null]> = [
        ['has a row on each line', 'w1=main\nw2=outlet', { w1: 'main', w2: 'outlet' }],
        ['may have blanks and empty lines', ' w1 =  main \n\n  \nw2=outlet\n', { w1: 'main', w2: 'outlet' }],
        ['may have an equals sign in its second name', 'w1 = a=b', { w1: 'a=b' }],
        ['may have a name that every object has', 'toString = main', { toString: 'main' }],
        ['may be empty', '', {}],
        ['has two names in each row', 'w1 = main\nw2', null],
        ['has a first name in each row', '= main', null],
        ['has a second name in each row', 'w1 =', null],
        ['has each first name once', 'w1 = main\nw1 = outlet', null]
    ];
    tables.forEach(([what, text, table]) => it(what, () => expect(readTable(text)).to.deep.equal(table)));

    it('has up to 2,000 characters', () => {
        const row = (length: number): string => 'w1='.padEnd(length, 'x');
        expect(readTable(row(2000))).to.deep.equal({ w1: 'x'.repeat(1997) });
        expect(readTable(row(2001))).to.equal(null);
    });

    it('is shown as it is entered, and read as it is shown', () => {
        expect(tableText({ w1: 'main', w2: 'outlet' })).to.equal('w1 = main\nw2 = outlet');
        const name = fc.stringMatching(/^[a-z0-9][a-z0-9 -]{0,8}[a-z0-9]$/);
        fc.assert(
            fc.property(fc.dictionary(name, name, { maxKeys: 20 }), (table) => {
                expect(readTable(tableText(table))).to.deep.equal({ ...table });
            }),
            { numRuns: 50, seed: 1 }
        );
    });
});
