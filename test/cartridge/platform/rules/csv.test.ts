import { expect } from 'chai';
import { csvFields, csvLine, safeCell, SEPARATORS, spreadsheetCell } from '#cartridge/platform/rules/csv';

describe('CSV', () => {
    const lines: Array<[string, string[] | null]> = [
        ['a,b', ['a', 'b']],
        ['"a,""b""",c', ['a,"b"', 'c']],
        [',,', ['', '', '']],
        ['', ['']],
        ['"",x', ['', 'x']],
        ['"never closed', null],
        ['a"b,c', null],
        ['"a"b,c', null],
        ['a,"', null],
        ['a,', ['a', '']],
        ['"a","b"', ['a', 'b']]
    ];
    for (const [line, fields] of lines) {
        it(`${line || 'nothing'} is ${JSON.stringify(fields)}`, () => expect(csvFields(line)).to.deep.equal(fields));
    }

    it('is read at once however long a hostile line is', () => {
        ['"'.repeat(99999), ','.repeat(99999), 'a"'.repeat(50000), '""'.repeat(50000) + 'x'].forEach((line) =>
            expect(csvFields(line)).to.equal(null)
        );
        expect(csvFields('"' + '""'.repeat(49999) + '"')).to.deep.equal(['"'.repeat(49999)]);
    });

    it('quotes where it has to, and reads what it wrote', () => {
        const fields = ['plain', 'with,comma', 'with "quotes"', 'a\rb', 'a\nb', ''];
        expect(csvLine(fields)).to.equal('plain,"with,comma","with ""quotes""","a\rb","a\nb",');
        expect(csvFields(csvLine(fields))).to.deep.equal(fields);
    });

    it('takes a field that would be a formula for text, and leaves all others alone', () => {
        ['=1+1', '+1', '-1', '@SUM(A1)', '|cmd', '%0', ' =1', '\tx', '\rx'].forEach((field) =>
            expect(safeCell(field)).to.equal("'" + field)
        );
        // A spreadsheet takes quotes and blanks before a sign away, and knows signs in full width.
        ['"=1', "' =1", ' "  =1', '\uFF1D1', '\uFF0B1', '\uFF0D1', '\uFF201'].forEach((field) =>
            expect(safeCell(field)).to.equal("'" + field)
        );
        ['"a=1', '""=1'].forEach((field) => expect(safeCell(field)).to.equal(field));
        // Where a tab or a line break ends a cell, the next one begins with the sign.
        ['\t', '\r', '\n', ';'].forEach((end) => {
            const first = end === ';' ? '' : "'";
            expect(safeCell(end + '=1')).to.equal(first + end + "'=1");
            expect(safeCell('x' + end + ' =1')).to.equal('x' + end + "' =1");
            expect(safeCell('=1' + end + 'x' + end + '+2')).to.equal("'=1" + end + 'x' + end + "'+2");
        });
        ['', '1', 'a=b', 'TTS-1', '104.94 USD', ' x'].forEach((field) => expect(safeCell(field)).to.equal(field));
    });

    it('of blanks takes no longer than any other of its length', () => {
        [' '.repeat(300000), "' ".repeat(150000), '; '.repeat(150000)].forEach((field) =>
            expect(safeCell(field)).to.equal(field)
        );
        expect(safeCell(' '.repeat(300000) + '=1')).to.equal("'" + ' '.repeat(300000) + '=1');
    });

    it('has a comma, a semicolon or a tab between its fields', () => {
        expect(SEPARATORS).to.deep.equal([',', ';', '\t']);
        expect(csvFields('a;"b;c"', ';')).to.deep.equal(['a', 'b;c']);
    });

    it('has up to a hundred fields', () => {
        expect(csvFields(','.repeat(99))).to.have.length(100);
        expect(csvFields(','.repeat(100))).to.equal(null);
    });

    it('keeps ids of digits for a spreadsheet, and lets it read all others', () => {
        ['577000000000000001', '123456789012', '007', '00'].forEach((field) =>
            expect(spreadsheetCell(field)).to.equal(`="${field}"`)
        );
        ['12345678901', '0', '7', 'x007', '007x', ''].forEach((field) =>
            expect(spreadsheetCell(field)).to.equal(field)
        );
        expect(spreadsheetCell('=1+1')).to.equal("'=1+1");
    });
});
