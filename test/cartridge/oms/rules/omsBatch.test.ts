import { expect } from 'chai';
import { TOO_LONG } from '#cartridge/oms/rules/lines';
import { batchReader } from '#cartridge/oms/rules/omsBatch';
import type { BatchEntry, BatchLine } from '#cartridge/oms/rules/lines';

/** A line that was too long is given as its beginning. */
type Text = string | { cut: string };

function lineOf(text: Text, index: number): BatchLine {
    const isCut = typeof text !== 'string';
    return { number: index + 1, text: isCut ? text.cut : text, isCut };
}

/** The entries of a file. */
function entries(...texts: Text[]): BatchEntry[] {
    const lines = texts.map(lineOf);
    const reader = batchReader();
    return [...lines.flatMap((line) => reader.read(line)), ...reader.end()];
}

/** The same as `event or problem @lines`. */
function told(...texts: Text[]): string[] {
    return entries(...texts).map(({ event, problem, lines }) => {
        const numbers = lines.map(({ number }) => number).join();
        return `${event ? String(event.eventId) : problem} @${numbers}`;
    });
}

const HEAD = 'eventId,orderNo,status';

describe('A file of JSON lines', () => {
    it('has an event in each line that is not empty', () => {
        expect(entries('{"eventId":"1"}', '', '  ', ' {"eventId":"2"}')).to.deep.equal([
            { event: { eventId: '1' }, lines: [lineOf('{"eventId":"1"}', 0)], problem: '' },
            { event: { eventId: '2' }, lines: [lineOf(' {"eventId":"2"}', 3)], problem: '' }
        ]);
    });

    const lines: Array<[string, Text, string]> = [
        ['no JSON', '{"a"', 'not JSON, line 1, column 5 (offset 4): found the end, expected :'],
        ['a text', '"text"', 'not a JSON object'],
        ['null', 'null', 'not a JSON object'],
        ['too long a line', { cut: '{}' }, 'the line has more than 100000 characters']
    ];
    lines.forEach(([what, text, problem]) =>
        it(`rejects ${what}, and reads on`, () => {
            const [first, bad, last] = entries('{"eventId":"1"}', text, '{"eventId":"2"}');
            expect(bad).to.deep.equal({ event: null, lines: [lineOf(text, 1)], problem });
            expect([first!.problem, last!.problem]).to.deep.equal(['', '']);
        })
    );

    it('may begin with spaces, and with nothing else', () => {
        expect(told(' {"eventId":"1"}')).to.deep.equal(['1 @1']);
        expect(told('x {"eventId":"1"}')[0]).to.contain('neither an event in JSON');
    });
});

describe('A header with an unknown column', () => {
    it('names the nearest one, whatever blanks stand around it', () => {
        const column = ' '.repeat(12) + 'reason';
        expect(told(`eventId,status,${column}`)[0]).to.contain('the nearest column is reason');
    });
});

describe('A compressed file', () => {
    ['\u001F\uFFFD\u0008', 'PK\u0003\u0004'].forEach((beginning) => {
        it(`that begins with ${JSON.stringify(beginning)} is rejected once, as a whole`, () => {
            expect(entries(beginning, HEAD, 'x')).to.deep.equal([
                {
                    event: null,
                    lines: [lineOf(beginning, 0)],
                    problem: 'the file is compressed: unpack it',
                    isFile: true
                }
            ]);
        });

        it(`is none with ${JSON.stringify(beginning)} in another place`, () => {
            [told('x' + beginning), told('x', beginning).slice(1)]
                .flat()
                .forEach((entry) => expect(entry).to.contain('neither an event in JSON'));
        });
    });
});

describe("The official cartridge's file", () => {
    it('has an event in each row, with either separator', () => {
        [',', ';'].forEach((separator) => {
            const row = ['O1', 'ORDER_STATUS_OPEN', 'SHIPPING_STATUS_SHIPPED'].join(separator);
            expect(told(row, row)).to.deep.equal([
                'O1,ORDER_STATUS_OPEN,SHIPPING_STATUS_SHIPPED @1',
                'O1,ORDER_STATUS_OPEN,SHIPPING_STATUS_SHIPPED @2'
            ]);
        });
    });
});

describe('A file without a known form', () => {
    it('is rejected line by line, with the reason', () => {
        const problem = 'neither an event in JSON, nor the documented header, nor a row of the official cartridge';
        expect(entries('one,two', 'a,b')).to.deep.equal([
            { event: null, lines: [lineOf('one,two', 0)], problem },
            { event: null, lines: [lineOf('a,b', 1)], problem }
        ]);
        ['', 'eventId', '"eventId,orderNo'].forEach((first) => expect(told(first)).to.deep.equal([`${problem} @1`]));
    });
});

describe('A CSV file', () => {
    it('has an event for each id, made of the rows that stand together', () => {
        expect(told(HEAD, 'e,O1,Shipped', 'e,O1,Shipped', 'f,O2,Shipped', '', 'f,O2,Shipped')).to.deep.equal([
            'e @2,3',
            'f @4,6'
        ]);
        expect(entries(HEAD, 'e,O1,Shipped')).to.deep.equal([
            {
                event: { eventId: 'e', orderNo: 'O1', status: 'Shipped' },
                lines: [lineOf('e,O1,Shipped', 1)],
                problem: '',
                isRest: false,
                hasColumns: true
            }
        ]);
    });

    it('may have no rows, or none but empty ones', () => {
        expect(told(HEAD)).to.deep.equal([]);
        expect(told(HEAD, '', '  ')).to.deep.equal([]);
    });

    it('has an event without an id where a row names none and no event is before it', () => {
        expect(entries(HEAD, ',O1,Shipped', ',O1,Shipped', 'e,O2,Shipped').map(({ event }) => event)).to.deep.equal([
            { orderNo: 'O1', status: 'Shipped' },
            { eventId: 'e', orderNo: 'O2', status: 'Shipped' }
        ]);
    });

    it('may have its columns in any sequence, with another separator', () => {
        expect(told('status;orderNo;eventId', 'Shipped;O1;e', 'Shipped;O2;f')).to.deep.equal(['e @2', 'f @3']);
        expect(told('orderNo\teventId', 'O1\te')).to.deep.equal(['e @2']);
    });

    it('names where the rows of an event that do not stand together began', () => {
        const problem = 'contradiction eventId, its rows do not stand together: see line 2';
        expect(
            told(HEAD, 'e,O1,Shipped', 'f,O2,Shipped', 'e,O1,Shipped', 'f,O2,Shipped', 'e,O1,Shipped')
        ).to.deep.equal(['e @2', 'f @3', `${problem} @4`, `${problem.replace('2', '3')} @5`, `${problem} @6`]);
    });

    describe('with a row that cannot be read', () => {
        const rows: Array<[string, Text, string[]]> = [
            ['too few columns', 'e,O1', ['line 3 does not have 3 columns @2,3,4', 'f @5']],
            ['too many columns', 'e,O1,Shipped,1', ['line 3 does not have 3 columns @2,3,4', 'f @5']],
            ['a quote in the middle', 'e,O"1,Shipped', ['line 3 does not have 3 columns @2,3,4', 'f @5']],
            ['no event id', ',O1', ['line 3 does not have 3 columns @2,3,4', 'f @5']],
            ['too long a line', { cut: 'e,O1,Ship' }, [`line 3: ${TOO_LONG} @2,3,4`, 'f @5']]
        ];
        rows.forEach(([what, text, expected]) =>
            it(`because of ${what} rejects its whole event, and no other`, () =>
                expect(told(HEAD, 'e,O1,Shipped', text, 'e,O1,Shipped', 'f,O2,Shipped')).to.deep.equal(expected))
        );

        it('keeps the first reason', () => {
            expect(told(HEAD, 'e,O1', 'e', 'f,O2,Shipped')).to.deep.equal([
                'line 2 does not have 3 columns @2,3',
                'f @4'
            ]);
        });

        it('takes the id in front of a quote as the id of its event', () => {
            expect(told(HEAD, 'e,O1,Shipped', 'f,O"2,Shipped', 'f,O2,Shipped')).to.deep.equal([
                'e @2',
                'line 3 does not have 3 columns @3,4'
            ]);
            expect(told(HEAD, 'e,O1,Shipped', '"f,O"2,Shipped')).to.deep.equal(['line 3 does not have 3 columns @2,3']);
            expect(told(HEAD, 'e,O1,Shipped', 'a"b')).to.deep.equal(['line 3 does not have 3 columns @2,3']);
            expect(told('orderNo,eventId', 'O1,e', 'O2,"f')).to.deep.equal(['line 3 does not have 2 columns @2,3']);
        });
    });

    it('has up to a thousand rows for an event; the others are its rest, one by one', () => {
        const rows = (count: number): string[] => Array<string>(count).fill('e,O1,Shipped');
        const problem = 'the event has more than 1000 rows';
        expect(told(HEAD, ...rows(1000))[0]).to.match(/^e @2,/);
        const read = entries(HEAD, ...rows(1003), 'f,O2,Shipped');
        expect(read.map((entry) => [entry.problem, entry.lines.length, entry.isRest])).to.deep.equal([
            [problem, 1001, false],
            [problem, 1, true],
            [problem, 1, true],
            ['', 1, false]
        ]);
        expect(entries(HEAD, ...rows(1002)).map(({ lines }) => lines.length)).to.deep.equal([1001, 1]);
    });

    it('keeps the reason of an event with too many rows that was wrong before', () => {
        const read = told(HEAD, 'e,O1', ...Array<string>(1000).fill('e,O1,Shipped'));
        expect(read).to.have.length(1);
        expect(read[0]).to.match(/^line 2 does not have 3 columns @2,/);
    });
});

describe('The header of a CSV file', () => {
    const headers: Array<[string, string]> = [
        ['eventId,orderNo,qty', 'unknown_field qty, the nearest column is quantity'],
        [`eventId,orderNo,${'x'.repeat(60)}`, `unknown_field ${'x'.repeat(50)}, the nearest column is `],
        ['EVENTID,ORDERNO,STATUS', 'unknown_field EVENTID, the nearest column is eventId'],
        [' eventId , orderNo , status ', 'unknown_field  eventId , the nearest column is eventId'],
        ['eventId; OrderNo;Status', 'unknown_field  OrderNo, the nearest column is orderNo'],
        [`eventId,${' '.repeat(50)}OrderNo`, `unknown_field ${' '.repeat(50)}, the nearest column is orderNo`],
        ['eventId,orderNo,orderNo', 'contradiction orderNo, the header has this column twice'],
        ['orderNo,status', 'missing_field eventId, the header does not have this column']
    ];
    headers.forEach(([header, problem]) =>
        it(`${header} is refused, and each line with it`, () => {
            const read = entries(header, 'a,b,c');
            expect(read.map(({ lines }) => lines[0]!.number)).to.deep.equal([1, 2]);
            read.forEach((entry) => {
                expect(entry.event).to.equal(null);
                expect(entry.problem.slice(0, problem.length)).to.equal(problem);
            });
        })
    );
});
