import { expect } from 'chai';
import { isOfficialLine, officialReader } from '#cartridge/oms/rules/officialBatch';
import type { BatchEntry } from '#cartridge/oms/rules/lines';

function read(text: string, isCut = false): BatchEntry[] {
    return officialReader(',').read({ number: 7, text, isCut });
}

describe("The official cartridge's file", () => {
    it('is known by its first line', () => {
        ['O1,ORDER_STATUS_OPEN,SHIPPING_STATUS_SHIPPED', 'O1, ORDER_STATUS_ANY,', '"O,1","ORDER_STATUS_NEW",x'].forEach(
            (line) => expect(isOfficialLine(line, ','), line).to.equal(true)
        );
        [
            '',
            'O1,ORDER_STATUS_OPEN',
            'O1,ORDER_STATUS_OPEN,x,y',
            'O1,OPEN,x',
            'O1,MY_ORDER_STATUS_OPEN,x',
            'O1,"ORDER_STATUS_OPEN,x',
            'O1;ORDER_STATUS_OPEN;x'
        ].forEach((line) => expect(isOfficialLine(line, ','), line).to.equal(false));
        expect(isOfficialLine('O1;ORDER_STATUS_OPEN;x', ';')).to.equal(true);
    });

    const statuses: Array<[string, string, string]> = [
        ['OPEN', 'NOTSHIPPED', 'Acknowledged'],
        ['NEW', 'PARTSHIPPED', 'PartiallyShipped'],
        ['COMPLETED', 'SHIPPED', 'Shipped'],
        ['CANCELLED', 'NOTSHIPPED', 'CANCELLED']
    ];
    statuses.forEach(([order, shipping, status]) =>
        it(`means ${status} by ${order} and ${shipping}`, () => {
            const text = ` O1 ,ORDER_STATUS_${order}, SHIPPING_STATUS_${shipping} `;
            const eventId = `O1,ORDER_STATUS_${order},SHIPPING_STATUS_${shipping}`;
            expect(read(text)).to.deep.equal([
                { event: { eventId, orderNo: 'O1', status }, lines: [{ number: 7, text, isCut: false }], problem: '' }
            ]);
        })
    );

    const WORDS =
        'not an order number, one of ORDER_STATUS_NEW, ORDER_STATUS_OPEN, ORDER_STATUS_COMPLETED, ' +
        'ORDER_STATUS_CANCELLED and one of SHIPPING_STATUS_NOTSHIPPED, SHIPPING_STATUS_PARTSHIPPED, SHIPPING_STATUS_SHIPPED';
    const BOTH = 'contradiction status, the row says that the order is cancelled and that something has shipped';
    const rows: Array<[string, string]> = [
        ['O1,ORDER_STATUS_FAILED,SHIPPING_STATUS_SHIPPED', WORDS],
        ['O1,ORDER_STATUS_OPEN,SHIPPED', WORDS],
        ['O1,ORDER_STATUS_OPEN', WORDS],
        ['O1,ORDER_STATUS_OPEN,SHIPPING_STATUS_SHIPPED,1', WORDS],
        [' ,ORDER_STATUS_OPEN,SHIPPING_STATUS_SHIPPED', WORDS],
        ['O"1,ORDER_STATUS_OPEN,SHIPPING_STATUS_SHIPPED', WORDS],
        ['O1,ORDER_STATUS_CANCELLED,SHIPPING_STATUS_SHIPPED', BOTH],
        ['O1,ORDER_STATUS_CANCELLED,SHIPPING_STATUS_PARTSHIPPED', BOTH]
    ];
    rows.forEach(([text, problem]) =>
        it(`rejects ${text}`, () =>
            expect(read(text)).to.deep.equal([{ event: null, lines: [{ number: 7, text, isCut: false }], problem }]))
    );

    it('has neither empty rows nor rows that were too long', () => {
        expect([read(''), read('  ')]).to.deep.equal([[], []]);
        expect(read('O1,ORDER_STATUS_OPEN,SHIPPING_STATUS_SHIPPED', true)[0]).to.include({
            event: null,
            problem: WORDS
        });
    });

    it('has nothing left at its end', () => expect(officialReader(',').end()).to.deep.equal([]));
});
