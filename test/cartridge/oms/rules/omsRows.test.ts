import { expect } from 'chai';
import { batchReader } from '#cartridge/oms/rules/omsBatch';
import type { BatchEntry } from '#cartridge/oms/rules/lines';

const HEAD =
    'eventId,orderNo,externalOrderId,status,occurredAt,packageNo,carrier,trackingNumber,productId,quantity,reason';

/** The events of a CSV: its rows begin in line 2. */
function entries(...rows: string[]): BatchEntry[] {
    const reader = batchReader();
    const lines = [HEAD, ...rows].map((text, index) => ({ number: index + 1, text, isCut: false }));
    return [...lines.flatMap((line) => reader.read(line)), ...reader.end()];
}

function only(...rows: string[]): BatchEntry {
    const all = entries(...rows);
    expect(all).to.have.length(1);
    return all[0]!;
}

describe('Rows of an event', () => {
    it('become the document that the other ways bring; empty cells are missing', () => {
        expect(
            only(
                'e,O1,,Shipped,2026-11-23T10:00:00Z,1,UPS,1Z1,A,2,',
                'e,O1,,shipped,2026-11-23T11:00:00+01:00,1,,,B,1,',
                'e,,,,,2,DHL,2Z2,,,'
            )
        ).to.deep.include({
            problem: '',
            event: {
                eventId: 'e',
                orderNo: 'O1',
                status: 'Shipped',
                occurredAt: '2026-11-23T10:00:00Z',
                packages: [
                    {
                        packageNo: '1',
                        carrier: 'UPS',
                        trackingNumber: '1Z1',
                        items: [
                            { productId: 'A', quantity: 2 },
                            { productId: 'B', quantity: 1 }
                        ]
                    },
                    { packageNo: '2', carrier: 'DHL', trackingNumber: '2Z2' }
                ]
            }
        });
        expect(only('e,O1,,CANCELLED,,,,,A, 1 ,out_of_stock', 'e,O1,,cancelled,,,,,B,2,').event).to.deep.equal({
            eventId: 'e',
            orderNo: 'O1',
            status: 'CANCELLED',
            cancel: {
                reason: 'out_of_stock',
                items: [
                    { productId: 'A', quantity: 1 },
                    { productId: 'B', quantity: 2 }
                ]
            }
        });
        expect(only('e,O1,,CANCELLED,,,,,,,').event).to.deep.include({ cancel: {} });
    });

    const contradictions: Array<[string, string, string[]]> = [
        ['two orders', 'orderNo', ['e,O1,,Shipped,,1,UPS,1Z,A,1,', 'e,O2,,Shipped,,2,UPS,2Z,A,1,']],
        ['two orders to cancel', 'orderNo', ['e,O1,,CANCELLED,,,,,A,1,', 'e,O2,,CANCELLED,,,,,A,1,']],
        [
            'another order without an event id',
            'orderNo',
            ['e,O1,,Shipped,,1,UPS,1Z,A,1,', ',O2,,Shipped,,2,UPS,2Z,A,1,']
        ],
        ["two of TikTok's ids", 'externalOrderId', ['e,,7,Shipped,,1,UPS,1Z,A,1,', 'e,,8,Shipped,,2,UPS,2Z,A,1,']],
        ['two statuses', 'status', ['e,O1,,CANCELLED,,,,,A,1,', 'e,O1,,Shipped,,1,UPS,1Z,A,1,']],
        [
            'two times',
            'occurredAt',
            ['e,O1,,Shipped,2026-11-23T10:00:00Z,1,UPS,1Z,A,1,', 'e,O1,,Shipped,2026-11-23T10:00:01Z,2,UPS,2Z,A,1,']
        ],
        ['two reasons', 'reason', ['e,O1,,CANCELLED,,,,,A,1,out_of_stock', 'e,O1,,CANCELLED,,,,,B,1,wrong_price']],
        [
            'two numbers for one package',
            'trackingNumber',
            ['e,O1,,Shipped,,1,UPS,1Z,A,1,', 'e,O1,,Shipped,,1,UPS,2Z,B,1,']
        ],
        ['two carriers for one package', 'carrier', ['e,O1,,Shipped,,1,UPS,1Z,A,1,', 'e,O1,,Shipped,,1,DHL,1Z,B,1,']],
        ['the whole order and one unit of it', 'productId', ['e,O1,,CANCELLED,,,,,,,', 'e,O1,,CANCELLED,,,,,A,1,']],
        ['all of a package and one unit', 'productId', ['e,O1,,Shipped,,1,UPS,1Z,A,1,', 'e,O1,,Shipped,,1,UPS,1Z,,,']]
    ];
    contradictions.forEach(([what, column, rows]) => {
        it(`that name ${what} are refused, with their lines`, () => {
            const problem = `contradiction ${column}, lines 2 and 3 say different things`;
            expect(only(...rows)).to.deep.include({ event: null, problem });
        });
    });

    it('with a quantity of nothing are refused', () => {
        ['e,O1,,CANCELLED,,,,,,1,', 'e,O1,,Shipped,,1,UPS,1Z,,1,', 'e,O1,,Acknowledged,,,,,,1,'].forEach((row) =>
            expect(only(row).problem).to.equal(
                'missing_field productId, line 2 has a quantity and does not say of what'
            )
        );
    });

    it('pass on what is no whole number in decimal digits, to be refused', () => {
        ['0x1', '1e0', '1.0', '+1', '-1', 'one', '1 2', '1'.repeat(10)].forEach((quantity) => {
            const { event } = only(`e,O1,,CANCELLED,,,,,A,${quantity},`);
            expect((event as any).cancel.items).to.deep.equal([{ productId: 'A', quantity }]);
        });
        ['0', '10', '9'.repeat(9)].forEach((quantity) => {
            const { event } = only(`e,O1,,CANCELLED,,,,,A,${quantity},`);
            expect((event as any).cancel.items).to.deep.equal([{ productId: 'A', quantity: Number(quantity) }]);
        });
        expect((only('e,O1,,CANCELLED,,,,,A,,').event as any).cancel.items[0].quantity).to.equal(undefined);
    });

    it('pass on packages of a cancellation and the reason of a shipment, to be refused', () => {
        expect(only('e,O1,,CANCELLED,,1,UPS,1Z,A,1,').event).to.have.all.keys(
            'eventId',
            'orderNo',
            'status',
            'packages',
            'cancel'
        );
        expect(only('e,O1,,Shipped,,1,UPS,1Z,A,1,out_of_stock').event).to.deep.include({
            cancel: { reason: 'out_of_stock' }
        });
    });

    it('that a spreadsheet has changed are refused', () => {
        expect(only('e,O1,,Shipped,,1,UPS,1Z,A,1,', 'e,O1,,Shipped,,2,UPS,1.23E+17,A,1,')).to.deep.include({
            event: null,
            problem: 'wrong_type trackingNumber, line 3: a spreadsheet has changed the value, format the column as text'
        });
    });

    it('of a package without a number are one package, for the contract to reject', () => {
        const { event } = only(
            'e,,7,Shipped,,,UPS,,,,',
            'e,,7,Shipped,,,,1Z,,,',
            'e,,7,Shipped,,,,,A,1,',
            'e,,7,Shipped,,1,UPS,2Z,B,1,'
        );
        expect(event).to.deep.equal({
            eventId: 'e',
            externalOrderId: '7',
            status: 'Shipped',
            packages: [
                {
                    packageNo: '1',
                    carrier: 'UPS',
                    trackingNumber: '2Z',
                    items: [{ productId: 'B', quantity: 1 }]
                },
                { carrier: 'UPS', trackingNumber: '1Z', items: [{ productId: 'A', quantity: 1 }] }
            ]
        });
    });

    it('of an acknowledgement may name items, which are no package', () => {
        expect(only('e,O1,,Acknowledged,,,,,A,1,').event).to.deep.equal({
            eventId: 'e',
            orderNo: 'O1',
            status: 'Acknowledged'
        });
    });

    it('may lack a status, for the contract to reject', () => {
        expect(only('e,O1,,,,,,,,,').event).to.deep.equal({ eventId: 'e', orderNo: 'O1' });
    });

    it('agree in a time of any time zone, and in nothing else', () => {
        expect(
            only('e,2026-11-23T10:00:00Z,,Acknowledged,,,,,,,', 'e,2026-11-23T11:00:00+01:00,,Acknowledged,,,,,,,')
                .problem
        ).to.equal('contradiction orderNo, lines 2 and 3 say different things');
    });
});
