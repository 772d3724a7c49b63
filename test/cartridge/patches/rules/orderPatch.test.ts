import { expect } from 'chai';
import { orderPatchMessages } from '#cartridge/patches/rules/orderPatch';
import type { PatchMessages } from '#cartridge/patches/rules/orderPatch';
import { readOrderPatch } from '#cartridge/patches/rules/readOrderPatch';
import type { PatchDocument } from '#cartridge/patches/rules/readOrderPatch';
import { lineFacts } from '#cartridge/lifecycle/rules/lineFacts';
import { divideUnits } from '#cartridge/lifecycle/rules/lineUnits';
import { unchangedState } from '#cartridge/lifecycle/rules/orderState';
import { itemsByPackage } from '#cartridge/lifecycle/rules/packages';
import type { Packages } from '#cartridge/lifecycle/rules/packages';
import { without } from '#cartridge/lifecycle/rules/units';
import type { OrderMessage } from '#cartridge/lifecycle/rules/orderMessage';
import { live, message, newOrder, parcel, shipment } from '#helpers/tiktok/orderLife';

const NOW = '2026-11-23T15:00:00.000Z';

describe('What a patch of an order means', () => {
    const statuses: Array<[string, PatchDocument, string | null]> = [
        ['the custom field', { c_externalOrderStatus: 'CANCELLED' }, 'CANCELLED'],
        ['the system field', { external_order_status: 'CANCELLED' }, 'CANCELLED'],
        ['channel status 6', { c_externalChannelOrderStatus: 6 }, 'CANCELLED'],
        ['channel status 5', { c_externalChannelOrderStatus: 5 }, 'Shipped'],
        [
            'all of them alike',
            { c_externalOrderStatus: 'CANCELLED', external_order_status: 'cancelled', c_externalChannelOrderStatus: 6 },
            'CANCELLED'
        ],
        ['channel status 3, which informs only', { c_externalChannelOrderStatus: 3 }, null],
        [
            'a status beside a channel status that informs only',
            { c_externalOrderStatus: 'Shipped', c_externalChannelOrderStatus: 3 },
            'Shipped'
        ],
        ['the shipping status of the platform', { shipping_status: 'shipped' }, 'Shipped'],
        ['the action to cancel the order', { c_orderAction: 'cancel_order' }, 'CANCELLED'],
        ['an action about returns', { c_orderAction: 'return_order' }, null],
        ['an empty field', { c_externalOrderStatus: '' }, null],
        ['the status it has', { c_externalOrderStatus: 'New' }, null]
    ];
    statuses.forEach(([what, change, status]) => {
        it(`${what}: ${status || 'nothing'}`, () => {
            const messages = read(change);
            expect(messages.map((one) => one.status)).to.deep.equal(status === null ? [] : [status]);
        });
    });

    const refusals: Array<[string, PatchDocument, string]> = [
        [
            'fields that contradict each other',
            { c_externalOrderStatus: 'Shipped', external_order_status: 'CANCELLED' },
            'contradiction'
        ],
        [
            'a status against a channel status',
            { c_externalOrderStatus: 'Shipped', c_externalChannelOrderStatus: 6 },
            'contradiction'
        ],
        [
            'a status against an action',
            { c_externalOrderStatus: 'Shipped', c_orderAction: 'cancel_order' },
            'contradiction'
        ],
        ['an unknown word', { c_externalOrderStatus: 'Sent' }, 'unknown_status'],
        ['units to cancel without saying which', { c_orderAction: 'cancel' }, 'missing_field'],
        [
            'a c_cancelInfo that breaks off',
            { c_orderAction: 'cancel_order', c_cancelInfo: '{"reason":' },
            'malformed_json'
        ],
        [
            'less than one unit',
            { c_orderAction: 'cancel', c_cancelInfo: '{"cancelItems":{"A":{"quantity":0}}}' },
            'wrong_type'
        ],
        ['a c_shipmentsInfo that is none', { c_shipmentsInfo: '[1]' }, 'malformed_json'],
        ['a shipment without tracking number', { c_shipmentsInfo: '{"1":{"carrier":"UPS"}}' }, 'missing_field'],
        ['a package number that no object can keep', { c_shipmentsInfo: '{"__proto__":{}}' }, 'wrong_type'],
        [
            'such a tracking number',
            { product_items: [{ ...item('A', 2), c_trackingNumber: 'constructor' }] },
            'wrong_type'
        ]
    ];
    refusals.forEach(([what, change, code]) => {
        it(`${what}: refused`, () => {
            const read = tryRead(change);
            expect(read.ok ? '' : read.rejection.code).to.equal(code);
        });
    });

    it('units that TikTok cancels are in c_cancelInfo; they are totals, and the reason is theirs', () => {
        const cancelInfo = '{"cancelItems":{"A":{"quantity":1,"reason":"damaged"}}}';
        const [told] = read({ c_orderAction: 'cancel', c_cancelInfo: cancelInfo });
        expect(told).to.include({ status: 'CANCELLED', initiator: 'TIKTOK', reason: 'damaged' });
        expect(told?.cancelledItems).to.deep.equal({ A: 1 });
        expect(read({ c_orderAction: 'cancel', c_cancelInfo: cancelInfo }, live([told as OrderMessage]))).to.deep.equal(
            []
        );
    });

    ['reasonCode', 'reason'].forEach((name) => {
        it(`the reason of a cancellation is in ${name}`, () => {
            const [told] = read({
                c_orderAction: 'cancel_order',
                c_cancelInfo: JSON.stringify({ [name]: 'out_of_stock' })
            });
            expect(told?.reason).to.equal('out_of_stock');
        });
    });

    it('a reason in words is a reason', () => {
        expect(read({ c_externalChannelOrderStatus: 6, c_cancelInfo: 'fraud' })[0]?.reason).to.equal('fraud');
    });

    it('a cancellation that names units means those units', () => {
        const document = { c_externalChannelOrderStatus: 6, product_items: [cancelled('A', 6, 1)] };
        const [told] = read(document);
        expect(told?.cancelledItems).to.deep.equal({ A: 1 });
        expect(read(document, live([told as OrderMessage]))).to.deep.equal([]);
    });

    it('packages are in c_shipmentsInfo as well, and are told once', () => {
        const info = { 1: { carrier: 'UPS', trackingNumber: '1Z1', items: [{ productId: 'A', quantity: 2 }] } };
        const [told] = read({ c_shipmentsInfo: JSON.stringify(info) });
        expect(told?.packages).to.deep.equal([
            { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: { A: 2 }, occurredAt: NOW }
        ]);
        expect(read({ c_shipmentsInfo: JSON.stringify(info) }, live([told as OrderMessage]))).to.deep.equal([]);
    });

    it('packages that a client sends back as it read them say nothing', () => {
        const state = live([shipment([parcel('1')])]);
        const items = [
            { productId: 'A', quantity: 2 },
            { productId: 'B', quantity: 1 }
        ];
        const info = { 1: { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items } };
        expect(read({ c_shipmentsInfo: JSON.stringify(info) }, state)).to.deep.equal([]);
    });

    it('lines with the same tracking number are one package', () => {
        const [told] = read({ c_orderAction: 'update', product_items: [item('A', 2), item('B', 2)] });
        expect(told?.packages).to.deep.equal([
            { packageNo: '1Z9', carrier: 'UPS', trackingNumber: '1Z9', items: { A: 2, B: 1 }, occurredAt: NOW }
        ]);
    });

    it('a line that shipped in part is one unit, for want of a quantity', () => {
        expect(read({ product_items: [item('A', 1)] })[0]?.packages[0]?.items).to.deep.equal({ A: 1 });
    });

    it('sent twice, it says nothing', () => {
        const items = [item('A', 2)];
        const [first] = read({ product_items: items });
        expect(read({ product_items: items }, live([first as OrderMessage]))).to.deep.equal([]);
    });

    it('a second tracking number holds the units that are left', () => {
        const state = live([shipment([parcel('1', { A: 1 })])]);
        expect(read({ product_items: [item('A', 2)] }, state)[0]?.packages[0]?.items).to.deep.equal({ A: 1 });
    });

    it('the cancelled quantity of a line is a total', () => {
        const items = [cancelled('A', 6, 2)];
        expect(read({ product_items: items })[0]?.cancelledItems).to.deep.equal({ A: 2 });

        const oneGone = live([message({ status: 'CANCELLED', cancelledItems: { A: 1 } })]);
        expect(read({ product_items: items }, oneGone)[0]?.cancelledItems).to.deep.equal({ A: 1 });
        const bothGone = live([message({ status: 'CANCELLED', cancelledItems: { A: 2 } })]);
        expect(read({ product_items: items }, bothGone)).to.deep.equal([]);
    });
});

function item(productId: string, lineStatus: number): PatchDocument {
    return { product_id: productId, c_externalLineItemStatus: lineStatus, c_carrier: 'UPS', c_trackingNumber: '1Z9' };
}

/** Status 6 or 7 of a line has no package. */
function cancelled(productId: string, lineStatus: number, quantity: number): PatchDocument {
    return { product_id: productId, c_externalLineItemStatus: lineStatus, c_quantityCanceled: quantity };
}

function tryRead(document: PatchDocument, state = newOrder()): PatchMessages {
    const read = readOrderPatch(document, NOW);
    return read.ok ? orderPatchMessages(read.patch, { state, lines: linesOf(state) }, NOW, 'TIKTOK') : read;
}

/** Lines of the order as they are written: one for each product. */
function linesOf(state: ReturnType<typeof newOrder>): ReturnType<typeof lineFacts> {
    const lines = Object.keys(state.ordered).map((productId) => ({
        productId,
        quantity: state.ordered[productId]!,
        amount: 0
    }));
    const available = without(state.ordered, state.cancelled);
    const items = itemsByPackage(state.packages, available);
    const packages = Object.fromEntries(
        Object.entries(unchangedState(state).packages).map(([no, one]) => [no, { ...one, items: items[no]! }])
    ) as Packages;
    return lineFacts(lines, divideUnits(lines, packages, state.cancelled, [], []), packages, false);
}

function read(document: PatchDocument, state = newOrder()): OrderMessage[] {
    const messages = tryRead(document, state);
    if (!messages.ok) {
        throw new Error(messages.rejection.msg);
    }
    return messages.messages;
}
