import { expect } from 'chai';
import { orderPatchMessages } from '#cartridge/patches/rules/orderPatch';
import type { OrderPatch } from '#cartridge/patches/rules/orderPatch';
import type { PatchedItem } from '#cartridge/patches/rules/patchedItems';
import type { OrderMessage } from '#cartridge/lifecycle/rules/orderMessage';
import { live, message, newOrder, parcel, shipment } from '#helpers/tiktok/orderLife';

const NOW = '2026-11-23T15:00:00.000Z';

describe('What a patch of an order means', () => {
    const statuses: Array<[string, Partial<OrderPatch>, string | null]> = [
        ['the custom field', { externalOrderStatus: 'CANCELLED' }, 'CANCELLED'],
        ['the system field', { systemOrderStatus: 'CANCELLED' }, 'CANCELLED'],
        ['channel status 6', { channelStatus: 6 }, 'CANCELLED'],
        ['channel status 5', { channelStatus: 5 }, 'Shipped'],
        [
            'all of them alike',
            { externalOrderStatus: 'CANCELLED', systemOrderStatus: 'cancelled', channelStatus: 6 },
            'CANCELLED'
        ],
        ['channel status 3, which informs only', { channelStatus: 3 }, null],
        [
            'a status beside a channel status that informs only',
            { externalOrderStatus: 'Shipped', channelStatus: 3 },
            'Shipped'
        ],
        ['the shipping status of the platform', { isShipped: true }, 'Shipped'],
        ['the action to cancel the order', { action: 'cancel_order' }, 'CANCELLED'],
        ['an action about returns', { action: 'return_order' }, null],
        ['an empty field', { externalOrderStatus: '' }, null],
        ['the status it has', { externalOrderStatus: 'New' }, null]
    ];
    statuses.forEach(([what, change, status]) => {
        it(`${what}: ${status || 'nothing'}`, () => {
            const messages = read(change);
            expect(messages.map((one) => one.status)).to.deep.equal(status === null ? [] : [status]);
        });
    });

    const refusals: Array<[string, Partial<OrderPatch>, string]> = [
        [
            'fields that contradict each other',
            { externalOrderStatus: 'Shipped', systemOrderStatus: 'CANCELLED' },
            'contradiction'
        ],
        ['a status against a channel status', { externalOrderStatus: 'Shipped', channelStatus: 6 }, 'contradiction'],
        ['a status against an action', { externalOrderStatus: 'Shipped', action: 'cancel_order' }, 'contradiction'],
        ['an unknown word', { externalOrderStatus: 'Sent' }, 'unknown_status'],
        ['units to cancel without saying which', { action: 'cancel' }, 'missing_field'],
        ['a c_cancelInfo that breaks off', { action: 'cancel_order', cancelInfo: '{"reason":' }, 'malformed_json'],
        ['less than one unit', { action: 'cancel', cancelInfo: '{"cancelItems":{"A":{"quantity":0}}}' }, 'wrong_type'],
        ['a c_shipmentsInfo that is none', { shipmentsInfo: '[1]' }, 'malformed_json'],
        ['a shipment without tracking number', { shipmentsInfo: '{"1":{"carrier":"UPS"}}' }, 'missing_field'],
        ['a package number that no object can keep', { shipmentsInfo: '{"__proto__":{}}' }, 'wrong_type'],
        ['such a tracking number', { items: [{ ...item('A', 2), trackingNumber: 'constructor' }] }, 'wrong_type']
    ];
    refusals.forEach(([what, change, code]) => {
        it(`${what}: refused`, () => {
            const read = orderPatchMessages(patch(change), newOrder(), NOW);
            expect(read.ok ? '' : read.rejection.code).to.equal(code);
        });
    });

    it('comes from TikTok, unless it is the update of an OMS', () => {
        expect(read({ channelStatus: 6 })[0]?.initiator).to.equal('TIKTOK');
        expect(read({ channelStatus: 6, action: 'update' })[0]?.initiator).to.equal('SELLER');
    });

    it('units that TikTok cancels are in c_cancelInfo; they are totals, and the reason is theirs', () => {
        const cancelInfo = '{"cancelItems":{"A":{"quantity":1,"reason":"damaged"}}}';
        const [told] = read({ action: 'cancel', cancelInfo });
        expect(told).to.include({ status: 'CANCELLED', initiator: 'TIKTOK', reason: 'damaged' });
        expect(told?.cancelledItems).to.deep.equal({ A: 1 });
        expect(read({ action: 'cancel', cancelInfo }, live([told as OrderMessage]))).to.deep.equal([]);
    });

    ['reasonCode', 'reason'].forEach((name) => {
        it(`the reason of a cancellation is in ${name}`, () => {
            const [told] = read({ action: 'cancel_order', cancelInfo: JSON.stringify({ [name]: 'out_of_stock' }) });
            expect(told?.reason).to.equal('out_of_stock');
        });
    });

    it('a reason in words is a reason', () => {
        expect(read({ channelStatus: 6, cancelInfo: 'fraud' })[0]?.reason).to.equal('fraud');
    });

    it('a cancelled order is cancelled as a whole, also where it names units', () => {
        const items = [{ ...item('A', 6), trackingNumber: '', quantityCancelled: 1 }];
        expect(read({ channelStatus: 6, items }).map((one) => one.cancelledItems)).to.deep.equal([null]);
    });

    it('packages are in c_shipmentsInfo as well, and are told once', () => {
        const info = { 1: { carrier: 'UPS', trackingNumber: '1Z1', items: [{ productId: 'A', quantity: 2 }] } };
        const [told] = read({ shipmentsInfo: JSON.stringify(info) });
        expect(told?.packages).to.deep.equal([
            { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: { A: 2 }, occurredAt: NOW }
        ]);
        expect(read({ shipmentsInfo: JSON.stringify(info) }, live([told as OrderMessage]))).to.deep.equal([]);
    });

    it('packages that a client sends back as it read them say nothing', () => {
        const state = live([shipment([parcel('1')])]);
        const items = [
            { productId: 'A', quantity: 2 },
            { productId: 'B', quantity: 1 }
        ];
        const info = { 1: { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items } };
        expect(read({ shipmentsInfo: JSON.stringify(info) }, state)).to.deep.equal([]);
    });

    it('lines with the same tracking number are one package', () => {
        const [told] = read({ action: 'update', items: [item('A', 2), item('B', 2)] });
        expect(told?.packages).to.deep.equal([
            { packageNo: '1Z9', carrier: 'UPS', trackingNumber: '1Z9', items: { A: 2, B: 1 }, occurredAt: NOW }
        ]);
    });

    it('a line that shipped in part is one unit, for want of a quantity', () => {
        expect(read({ items: [item('A', 1)] })[0]?.packages[0]?.items).to.deep.equal({ A: 1 });
    });

    it('sent twice, it says the same', () => {
        const items = [item('A', 2)];
        const [first] = read({ items });
        const again = read({ items }, live([first as OrderMessage]));
        expect(again[0]?.packages).to.deep.equal(first?.packages);
    });

    it('a second tracking number holds the units that are left', () => {
        const state = live([shipment([parcel('1', { A: 1 })])]);
        expect(read({ items: [item('A', 2)] }, state)[0]?.packages[0]?.items).to.deep.equal({ A: 1 });
    });

    it('the cancelled quantity of a line is a total', () => {
        const items = [{ ...item('A', 6), trackingNumber: '', quantityCancelled: 2 }];
        expect(read({ items })[0]?.cancelledItems).to.deep.equal({ A: 2 });

        const oneGone = live([message({ status: 'CANCELLED', cancelledItems: { A: 1 } })]);
        expect(read({ items }, oneGone)[0]?.cancelledItems).to.deep.equal({ A: 1 });
        const bothGone = live([message({ status: 'CANCELLED', cancelledItems: { A: 2 } })]);
        expect(read({ items }, bothGone)).to.deep.equal([]);
    });
});

function patch(change: Partial<OrderPatch>): OrderPatch {
    return {
        externalOrderStatus: null,
        systemOrderStatus: null,
        channelStatus: null,
        isShipped: false,
        exportStatus: null,
        action: '',
        cancelInfo: '',
        shipmentsInfo: '',
        items: [],
        ...change
    };
}

function item(productId: string, lineStatus: number): PatchedItem {
    return { productId, lineStatus, carrier: 'UPS', trackingNumber: '1Z9', quantityCancelled: 0, reason: '' };
}

function read(change: Partial<OrderPatch>, state = newOrder()): OrderMessage[] {
    const messages = orderPatchMessages(patch(change), state, NOW);
    if (!messages.ok) {
        throw new Error(messages.rejection.msg);
    }
    return messages.messages;
}
