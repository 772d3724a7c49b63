import { expect } from 'chai';
import {
    csvFields,
    csvLine,
    safeCell
} from '../../../src/cartridges/int_tiktokshop/cartridge/scripts/tiktokshop/domain/csv';

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

    it('takes a field that would be a formula for text, and leaves all others alone', () => {
        ['=1+1', '+1', '-1', '@SUM(A1)', '|cmd', '%0', ' =1', '\t=1', '\tx', '\rx'].forEach((field) =>
            expect(safeCell(field)).to.equal("'" + field)
        );
        ['', '1', 'a=b', 'TTS-1', '104.94 USD', ' x'].forEach((field) => expect(safeCell(field)).to.equal(field));
    });
});
