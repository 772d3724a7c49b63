import { expect } from 'chai';
import type { PatchDocument } from '#cartridge/patches/rules/readOrderPatch';
import type { Initiator, OrderMessage } from '#cartridge/lifecycle/rules/orderMessage';
import { live, message, newOrder, parcel, shipment } from '#helpers/tiktok/orderLife';
import { NOW, cancelled, item, shippedWithoutNumber, tryRead } from '#helpers/tiktok/orderPatch';

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
        ['an unknown shipping status', { shipping_status: 'sent' }, 'unknown_status'],
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

    const UNITS = { cancelItems: { A: { quantity: 1 } } };
    const SHIPMENT = { 1: { carrier: 'UPS', trackingNumber: '1Z1' } };
    it('a line that has left without a number is covered by a status that says so', () => {
        const told = read({ c_externalOrderStatus: 'Shipped', ...shippedWithoutNumber() });
        expect(told.map(({ status, packages }) => [status, packages])).to.deep.equal([['Shipped', []]]);
    });

    it('lines and c_shipmentsInfo may have the same packages', () => {
        const info = { 1: SHIPMENT[1], 2: { carrier: 'UPS', trackingNumber: '1Z9' } };
        const told = read({ c_shipmentsInfo: info, product_items: [item('A', 2)] });
        expect(told[0]?.packages.map(({ packageNo }) => packageNo)).to.deep.equal(['1', '2']);
    });

    it('lines and c_cancelInfo may have the same units, or others', () => {
        const told = { c_orderAction: 'cancel', c_cancelInfo: UNITS };
        const both = { ...told, product_items: [cancelled('A', 7, 1), cancelled('B', 6, 1)] };
        expect(read(both)[0]?.cancelledItems).to.deep.equal({ A: 1, B: 1 });
        expect(read({ c_cancelInfo: 'fraud', product_items: [cancelled('A', 7, 1)] })[0]).to.include({
            reason: 'fraud'
        });
    });

    it('the status is the highest of all fields', () => {
        const statusOf = (change: PatchDocument, state = newOrder()): unknown => read(change, state)[0]?.status;
        expect(statusOf({ c_externalOrderStatus: 'Delivered', c_externalChannelOrderStatus: 5 })).to.equal('Delivered');
        expect(statusOf({ c_externalOrderStatus: 'Delivered', shipping_status: 'part_shipped' })).to.equal('Delivered');
        expect(statusOf({ c_externalOrderStatus: 'Acknowledged', shipping_status: 'shipped' })).to.equal('Shipped');
        expect(statusOf({ shipping_status: 'part_shipped' })).to.equal('PartiallyShipped');
        expect(statusOf({ c_externalOrderStatus: 'Shipped', c_externalChannelOrderStatus: 5 })).to.equal('Shipped');
    });

    it('what the order is already is no news', () => {
        const shipped = live([shipment([parcel('1')])]);
        const part = live([shipment([parcel('1', { A: 1 })])]);
        expect(read({ shipping_status: 'part_shipped' }, part)).to.deep.equal([]);
        expect(read({ shipping_status: 'part_shipped' }, shipped)).to.deep.equal([]);
        expect(read({ c_externalChannelOrderStatus: 5 }, shipped)).to.deep.equal([]);
        expect(read({ shipping_status: 'shipped' }, part)[0]).to.include({ status: 'Shipped' });
    });

    it('a cancellation names no package', () => {
        const ofAll = read({ c_orderAction: 'cancel_order' });
        const ofOne = read({ product_items: [cancelled('A', 7, 1)] });
        expect(ofAll.concat(ofOne).map(({ packages, cancelledItems }) => [packages, cancelledItems])).to.deep.equal([
            [[], null],
            [[], { A: 1 }]
        ]);
    });

    it('a cancellation is news until TikTok has cancelled the order', () => {
        const bySeller = live([message({ status: 'CANCELLED' })]);
        const byTikTok = live([message({ status: 'CANCELLED', initiator: 'TIKTOK' })]);
        [{ c_externalOrderStatus: 'CANCELLED' }, { c_externalChannelOrderStatus: 6 }].forEach((change) => {
            expect(read(change, bySeller)).to.have.length(1);
            expect(read(change, byTikTok)).to.deep.equal([]);
        });
    });

    it('a package of a status is told with it, of no status as a part', () => {
        expect(read({ c_externalOrderStatus: 'Delivered', c_shipmentsInfo: SHIPMENT })).to.deep.equal([
            {
                eventId: '',
                status: 'Delivered',
                occurredAt: NOW,
                isUntimed: true,
                packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: null, occurredAt: NOW }],
                cancelledItems: null,
                reason: '',
                initiator: 'SELLER',
                lines: []
            }
        ]);
        expect(read({ c_shipmentsInfo: SHIPMENT })[0]?.status).to.equal('PartiallyShipped');
    });

    it('a shipment is of the seller, who may be a person, and never of TikTok; a cancellation is of its sender', () => {
        const shipped: PatchDocument[] = [{ c_shipmentsInfo: SHIPMENT }, { c_externalOrderStatus: 'Shipped' }];
        shipped.forEach((document) => {
            expect(read(document)[0]?.initiator).to.equal('SELLER');
            expect(read(document, newOrder(), 'OPERATIONS')[0]?.initiator).to.equal('OPERATIONS');
        });
        expect(read({ c_externalOrderStatus: 'Acknowledged' })[0]?.initiator).to.equal('TIKTOK');
        expect(read({ c_externalOrderStatus: 'CANCELLED' })[0]?.initiator).to.equal('TIKTOK');
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

    it('a known package is news when other units are in it, and none when its units are not named', () => {
        const state = live([shipment([parcel('1', { A: 1 })])]);
        const told = (items?: unknown): OrderMessage[] =>
            read({ c_shipmentsInfo: { 1: { ...SHIPMENT[1], items } } }, state);
        expect(told([{ productId: 'A', quantity: 2 }])[0]?.packages[0]?.items).to.deep.equal({ A: 2 });
        expect(told()).to.deep.equal([]);
    });

    it('a known package is news when it travels under another number', () => {
        const state = live([shipment([parcel('1')])]);
        const corrected = { ...SHIPMENT[1], trackingNumber: '1Z8' };
        const told = read({ c_shipmentsInfo: { 1: corrected } }, state);
        expect(told[0]?.packages.map(({ trackingNumber }) => trackingNumber)).to.deep.equal(['1Z8']);
    });

    it('units are cancelled before packages leave', () => {
        const told = read({ c_shipmentsInfo: SHIPMENT, product_items: [cancelled('A', 7, 1)] });
        expect(told.map(({ status }) => status)).to.deep.equal(['CANCELLED', 'PartiallyShipped']);
    });

    it('channel status 7 without units is no news where units are cancelled already', () => {
        const state = live([message({ status: 'CANCELLED', cancelledItems: { A: 1 } })]);
        expect(read({ c_externalChannelOrderStatus: 7 }, state)).to.deep.equal([]);
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

function read(document: PatchDocument, state = newOrder(), sender?: Initiator): OrderMessage[] {
    const messages = tryRead(document, state, sender);
    if (!messages.ok) {
        throw new Error(messages.rejection.msg);
    }
    return messages.messages;
}
