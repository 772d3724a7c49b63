import { expect } from 'chai';
import { csvFields, csvLine } from '../../../src/cartridges/int_tiktokshop/cartridge/scripts/tiktokshop/domain/csv';

describe('CSV', () => {
    const lines: Array<[string, string[] | null]> = [
        ['a,b', ['a', 'b']],
        ['"a,""b""",c', ['a,"b"', 'c']],
        [',,', ['', '', '']],
        ['', ['']],
        ['"",x', ['', 'x']],
        ['"never closed', null],
        ['a"b,c', null]
    ];
    for (const [line, fields] of lines) {
        it(`${line || 'nothing'} is ${JSON.stringify(fields)}`, () => expect(csvFields(line)).to.deep.equal(fields));
    }

    it('quotes where it has to, and reads what it wrote', () => {
        const fields = ['plain', 'with,comma', 'with "quotes"', ''];
        expect(csvLine(fields)).to.equal('plain,"with,comma","with ""quotes""",');
        expect(csvFields(csvLine(fields))).to.deep.equal(fields);
    });
});
