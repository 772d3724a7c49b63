import { expect } from 'chai';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { dropFile, filesIn, HEAD, importFiles, rejectedLines, rejectsOf } from '#helpers/messages/omsFiles';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const IDS = ['577000000000000001', '577000000000000002', '577000000000000003'] as const;
const [ONE, TWO, THREE] = IDS.map((id) => 'TTS-' + id) as [string, string, string];
const A = '701643632930';

describe('A batch file', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        IDS.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
    });

    afterEach(() => sfcc.close());

    const statuses = (): unknown[] =>
        [ONE, TWO, THREE].map((no) => sfcc.order(no).json.c_externalOrderStatus as unknown);
    const rowsFor = (separator: string): string =>
        [
            HEAD,
            `e1,${ONE},,PartiallyShipped,,1,"UPS","1ZAAA",${A},1,`,
            `e1,${ONE},,PartiallyShipped,,2,UPS,1ZBBB,${A},1,`,
            `e2,${TWO},,CANCELLED,,,,,${A},1,out_of_stock`,
            `e3,${THREE},,Acknowledged,,,,,,,`
        ]
            .join('\r\n')
            .replace(/,/g, separator);

    [',', ';', '\t'].forEach((separator) => {
        it(`whose fields are separated by ${JSON.stringify(separator)} is read`, () => {
            dropFile(sfcc, 'a.csv', '\uFEFF' + rowsFor(separator));
            expect(importFiles(sfcc)).to.deep.equal({
                status: 'ok',
                message: '1 file, 3 events applied, 0 repeated or late, 0 rejected'
            });
            expect(statuses()).to.deep.equal(['PartiallyShipped', 'New', 'Acknowledged']);
            expect(Object.keys(JSON.parse(sfcc.order(ONE).json.c_shipmentsInfo as string) as Json)).to.have.length(2);
            expect(sfcc.order(TWO).json.c_externalChannelOrderStatus).to.equal(7);
        });

        it(`of the official cartridge with ${JSON.stringify(separator)} is read`, () => {
            const row = [ONE, 'ORDER_STATUS_OPEN', 'SHIPPING_STATUS_SHIPPED'].join(separator);
            dropFile(sfcc, 'a.csv', row + '\n' + row.replace(ONE, TWO) + '\n');
            expect(importFiles(sfcc).message).to.contain('2 events applied, 0 repeated or late, 0 rejected');
            expect(statuses()).to.deep.equal(['Shipped', 'Shipped', 'New']);
        });
    });

    it('of one separator has fields with another in them', () => {
        const rows = [HEAD, `e1,${ONE},,Shipped,,1,"UPS; Ground, fast",1ZAAA,,,`].join('\n');
        dropFile(sfcc, 'a.csv', rows.replace(/,(?! )/g, ';'));
        dropFile(sfcc, 'b.csv', [HEAD, `e2,${TWO},,Shipped,,1,UPS; Ground,1ZBBB,,,`].join('\n'));
        expect(importFiles(sfcc).message).to.contain('2 events applied, 0 repeated or late, 0 rejected');
        const carriers = [ONE, TWO].map((no) => sfcc.order(no).json.product_items[0].c_carrier as unknown);
        expect(carriers).to.deep.equal(['UPS; Ground, fast', 'UPS; Ground']);
    });

    it('whose rows have another separator than its header, or two, is refused row by row', () => {
        dropFile(sfcc, 'a.csv', [HEAD, `e1;${ONE};;Acknowledged;;;;;;;`, `e2,${TWO},,Acknowledged;;;;;;;`].join('\n'));
        dropFile(sfcc, 'b.csv', HEAD.replace(',status', ';status') + `\ne3,${THREE};Acknowledged,,,,,,,,`);
        expect(importFiles(sfcc).message).to.contain('2 files, 0 events applied');
        expect(rejectedLines(sfcc, 'a.csv')).to.deep.equal([2, 3]);
        expect(rejectedLines(sfcc, 'b.csv')).to.deep.equal([1, 2]);
        expect(statuses()).to.deep.equal(['New', 'New', 'New']);
    });

    it('put together from others has a byte order mark in its middle', () => {
        const row = `e1,${ONE},,CANCELLED,,,,,${A},1,`;
        dropFile(sfcc, 'a.csv', [HEAD, row, '\uFEFF' + HEAD, '\uFEFF' + row].join('\n'));
        expect(importFiles(sfcc).message).to.contain('1 event applied, 0 repeated or late, 2 rejected');
        expect(rejectedLines(sfcc, 'a.csv')).to.deep.equal([3, 4]);
        expect(rejectsOf(sfcc, 'a.csv')).to.contain('see line 2');
    });

    describe('with a line break in a quoted field', () => {
        const quoting = (text: string): string => [`e1,${ONE},,CANCELLED,,,,,,,"${text}"`].join('\n');
        const foreign = `e2,${TWO},,CANCELLED,,,,,,,fraud`;
        const last = `e3,${THREE},,Acknowledged,,,,,,,`;

        [
            ['is read as one row', 'Sorry,\nsold out\r\n"" now'],
            ['takes no line of the text for an event', `buyer says\n${foreign}\ne4,bye`],
            ['nor the header and an event', `buyer says\n${HEAD}\n${foreign}\n`]
        ].forEach(([what, text]) => {
            it(what!, () => {
                dropFile(sfcc, 'a.csv', [HEAD, quoting(text!), last].join('\n'));
                expect(importFiles(sfcc).message).to.contain('2 events applied, 0 repeated or late, 0 rejected');
                expect(statuses()).to.deep.equal(['CANCELLED', 'New', 'Acknowledged']);
            });
        });

        it('rejects all lines of a row that is wrong', () => {
            dropFile(sfcc, 'a.csv', [HEAD, quoting(`a\n${foreign}\nb`).replace('CANCELLED', 'Lost'), last].join('\n'));
            expect(importFiles(sfcc).message).to.contain('1 event applied, 0 repeated or late, 1 rejected');
            expect(rejectedLines(sfcc, 'a.csv')).to.include.members([2, 3, 4]);
            expect(statuses()).to.deep.equal(['New', 'New', 'Acknowledged']);
        });

        it('that is never closed, or closed by another row, costs no more than its own row', () => {
            const open = `e1,${ONE},,CANCELLED,,,,,,,"buyer says`;
            dropFile(sfcc, 'a.csv', [HEAD, open, last].join('\n'));
            dropFile(sfcc, 'b.csv', [HEAD, open, `f2,${TWO},,Shipped,,1,"UPS",1Z1,,,`].join('\n'));
            expect(importFiles(sfcc).message).to.contain('2 events applied, 0 repeated or late, 2 rejected');
            expect(statuses()).to.deep.equal(['New', 'Shipped', 'Acknowledged']);
        });
    });

    it('loses no more than a first line that shows no form', () => {
        const event = { eventId: 'e', orderNo: ONE, status: 'Acknowledged' };
        const shipped = TWO + ',ORDER_STATUS_OPEN,SHIPPING_STATUS_SHIPPED';
        dropFile(sfcc, 'a.jsonl', `Id":"cut","orderNo":"${THREE}"}\n${JSON.stringify(event)}\n`);
        dropFile(sfcc, 'b.csv', `orderNo,orderStatus,shippingStatus\n${shipped}\n`);
        dropFile(sfcc, 'c.csv', ['sep=,', HEAD, `l,${THREE},,Acknowledged,,,,,,,`].join('\n'));
        expect(importFiles(sfcc).message).to.contain('3 files, 3 events applied, 0 repeated or late, 3 rejected');
        expect(['a.jsonl', 'b.csv', 'c.csv'].map((name) => rejectedLines(sfcc, name))).to.deep.equal([[1], [1], [1]]);
        expect(statuses()).to.deep.equal(['Acknowledged', 'Shipped', 'Acknowledged']);
    });

    it('that is empty is reported and archived, however its nothing is written', () => {
        const nothing = ['', '\uFEFF', '\n', ' \r\n\t\r\n', '\uFEFF\n'];
        nothing.forEach((text, index) => dropFile(sfcc, index + '.csv', text));
        dropFile(sfcc, 'z.jsonl', '\n' + JSON.stringify({ eventId: 'e', orderNo: ONE, status: 'Acknowledged' }));
        expect(importFiles(sfcc)).to.deep.equal({
            status: 'error',
            message:
                '6 files, 1 event applied, 0 repeated or late, 0 rejected. Empty: 0.csv, 1.csv, 2.csv, 3.csv, 4.csv'
        });
        expect([filesIn(sfcc), filesIn(sfcc, 'archive')]).to.deep.equal([
            [],
            ['0.csv', '1.csv', '2.csv', '3.csv', '4.csv', 'z.jsonl']
        ]);
        expect(importFiles(sfcc).message).to.contain('0 files');
    });

    it('with its header only says that there are no events', () => {
        dropFile(sfcc, 'a.csv', HEAD + '\n');
        expect(importFiles(sfcc)).to.include({ status: 'ok' });
    });

    describe('that a spreadsheet has changed', () => {
        /** Source: proompteng/bilig#28 */
        const ROWS: Array<[string, string, string]> = [
            ['a long event id', `1.23457E+17,${ONE},,Acknowledged,,,,,,,`, 'eventId'],
            ['a long order id', `e,,5.77E+17,Acknowledged,,,,,,,`, 'externalOrderId'],
            ['a long order number', `e,5.77E+17,,Acknowledged,,,,,,,`, 'orderNo'],
            ['one with a decimal comma', `e,"5,77E+17",,Acknowledged,,,,,,,`, 'orderNo'],
            ['a long package number', `e,${ONE},,Shipped,,1.1E+11,UPS,1ZAAA,,,`, 'packageNo'],
            ['a package number that is a day', `e,${ONE},,Shipped,,2-Jan,UPS,1ZAAA,,,`, 'packageNo'],
            ['a long tracking number', `e,${ONE},,Shipped,,1,UPS,9.4001E+21,,,`, 'trackingNumber'],
            ['a long product id', `e,${ONE},,CANCELLED,,,,,7.01644E+11,1,`, 'productId'],
            ['a product id that is a month', `e,${ONE},,CANCELLED,,,,,Jan-26,1,`, 'productId'],
            ['a product id that is a date', `e,${ONE},,CANCELLED,,,,,01.02.2026,1,`, 'productId'],
            ['a quantity that is a date', `e,${ONE},,CANCELLED,,,,,${A},1/2/2026,`, 'quantity'],
            ['a quantity that did not fit', `e,${ONE},,CANCELLED,,,,,${A},####,`, 'quantity'],
            ['a product that is an error', `e,${ONE},,CANCELLED,,,,,#NAME?,1,`, 'productId']
        ];

        it('is refused with the column and the line, and the row beside it is applied', () => {
            ROWS.forEach(([, row], index) =>
                dropFile(sfcc, index + '.csv', [HEAD, row, `f${index},${TWO},,Acknowledged,,,,,,,`].join('\n'))
            );
            expect(importFiles(sfcc).message).to.contain(`${ROWS.length} rejected`);
            ROWS.forEach(([what, , column], index) =>
                expect(rejectsOf(sfcc, index + '.csv'), what).to.contain(
                    `2,"wrong_type ${column}, line 2: a spreadsheet has changed the value`
                )
            );
            expect(statuses()).to.deep.equal(['New', 'Acknowledged', 'New']);
        });

        it('two event ids that have become one do not become one event', () => {
            const rows = ['Acknowledged', 'CANCELLED'].map((word) => `1.23457E+17,${ONE},,${word},,,,,,,`);
            dropFile(sfcc, 'a.csv', [HEAD, ...rows].join('\n'));
            importFiles(sfcc);
            expect(rejectedLines(sfcc, 'a.csv')).to.deep.equal([2, 3]);
            expect(statuses()[0]).to.equal('New');
        });

        it('and that has lost the zeros of a product id names the product that is meant', () => {
            const id = '577000000000000009';
            sfcc.create(externalOrder({ c_externalOrderId: id, product_lineitems: [line('00701', 2)] }));
            dropFile(sfcc, 'a.csv', [HEAD, `e,TTS-${id},,CANCELLED,,,,,701,1,`].join('\n'));
            importFiles(sfcc);
            expect(rejectsOf(sfcc, 'a.csv')).to.contain('It has 00701: the zeros at its beginning are lost');
        });

        it('ids that only look like that are left alone', () => {
            ['10E4', '12E-5', 'MAY-20', '1-2', '2026', '#1', '1.2'].forEach((productId, index) =>
                dropFile(sfcc, index + '.csv', [HEAD, `e${index},${ONE},,CANCELLED,,,,,${productId},1,`].join('\n'))
            );
            importFiles(sfcc);
            [0, 1, 2, 3, 4, 5, 6].forEach((index) =>
                expect(rejectsOf(sfcc, index + '.csv')).to.contain('unknown_product')
            );
        });
    });

    it('cannot put a formula into its reject file, with any separator of spreadsheets', () => {
        const formulas = [
            '=1+1',
            '+1',
            '-1',
            '@SUM(A1)',
            '\uFF1D1',
            '\uFF0B1',
            '\uFF0D1',
            '\uFF201',
            ' =1',
            '"=1"',
            '%0',
            '|cmd'
        ];
        const rows = formulas.flatMap((formula) => [formula, `x;${formula}`, `x\t${formula}`, `x; ${formula}`]);
        dropFile(sfcc, 'a.jsonl', ['{', ...rows].join('\n'));
        dropFile(sfcc, 'b.csv', [HEAD, `e,${ONE},,=cmd(),,,,,,,`, `"=e;=e",${ONE},,Lost,,,,,,,`].join('\n'));
        importFiles(sfcc);
        expect(rejectedLines(sfcc, 'a.jsonl')).to.have.length(rows.length + 1);
        ['a.jsonl', 'b.csv'].forEach((name) =>
            rejectsOf(sfcc, name)
                .split(/[\n;\t]/)
                .forEach((cell) => expect(cell, cell).not.to.match(/^[\s"]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/))
        );
    });

    it('that is hostile keeps no innocent order from being applied, in the same run', () => {
        const good = (at: 0 | 1 | 2): string =>
            JSON.stringify({ eventId: 'good' + at, orderNo: 'TTS-' + IDS[at], status: 'Acknowledged' });
        dropFile(sfcc, 'a-first.jsonl', good(0));
        dropFile(
            sfcc,
            'b-beside.jsonl',
            ['{'.repeat(50000), '[' + '['.repeat(90000), 'x'.repeat(1200000), good(1)].join('\n')
        );
        dropFile(sfcc, 'c-nested.jsonl', '{"a":'.repeat(16000) + '1' + '}'.repeat(16000));
        dropFile(sfcc, 'd-binary.csv', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7) % 256)));
        dropFile(sfcc, 'e-utf16.jsonl', Buffer.from('\uFEFF' + good(2), 'utf16le'));
        dropFile(sfcc, 'f-columns.csv', 'eventId,orderNo,' + ','.repeat(20000) + '\n' + '"'.repeat(50000));
        dropFile(
            sfcc,
            'g-rows.csv',
            [HEAD, ...Array.from({ length: 3000 }, () => `e,${ONE},,CANCELLED,,,,,,,`)].join('\n')
        );
        dropFile(sfcc, 'h-breaks.csv', '\r'.repeat(30000) + '\n'.repeat(30000));
        dropFile(sfcc, "i '; -- <b>.csv", 'neither');
        dropFile(sfcc, 'j-keys.jsonl', '{"__proto__":{"eventId":"e"},"constructor":1,"toString":2}');
        dropFile(sfcc, 'z-last.jsonl', good(2));
        const { status, message } = importFiles(sfcc);
        expect(status).to.equal('error');
        expect(message).to.contain('11 files, 3 events applied').and.not.to.contain('The next run reads again');
        expect(statuses()).to.deep.equal(['Acknowledged', 'Acknowledged', 'Acknowledged']);
        expect([filesIn(sfcc).length, filesIn(sfcc, 'archive').length]).to.deep.equal([0, 11]);
    });
});
