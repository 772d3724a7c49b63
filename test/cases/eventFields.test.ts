import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { dropFile, HEAD, importFiles, rejectedLines, rejectsOf } from '#helpers/messages/omsFiles';
import { cartridgeWithHook } from '#helpers/platform/merchantCartridge';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const A = '701643632930';
const items = [{ productId: A, quantity: 1 }];
const parcel = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' };

describe('An event id', () => {
    it('that is blank names no event: the next one with it would pass for a repeat', () => {
        const sfcc = new TestInstance();
        sfcc.create(externalOrder());
        [' ', '\t', '\u00a0', '\u200B\u2060'].forEach((eventId) => {
            const [outcome] = sfcc.events({ eventId, orderNo: ORDER_NO, status: 'Acknowledged' });
            expect(outcome).to.include({ outcome: 'rejected', code: 'wrong_type', path: 'eventId' });
        });
        dropFile(sfcc, 'a.csv', [HEAD, ` ,${ORDER_NO},,Acknowledged,,,,,,,`].join('\n'));
        expect(importFiles(sfcc).message).to.contain('0 events applied');
        expect(sfcc.order(ORDER_NO).json.c_externalOrderStatus).to.equal('New');
        sfcc.close();
    });
});

describe('An unknown field', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.create(externalOrder());
    });

    afterEach(() => sfcc.close());

    /** What, the event, the path that is named, the nearest field. */
    const EVENTS: Array<[string, Json, string, string]> = [
        ['cancel.item', { status: 'CANCELLED', cancel: { item: items } }, 'cancel.item', 'items'],
        ['cancel.Items', { status: 'CANCELLED', cancel: { Items: items } }, 'cancel.Items', 'items'],
        [
            'cancel.reasonCode',
            { status: 'CANCELLED', cancel: { reasonCode: 'x', items } },
            'cancel.reasonCode',
            'reason'
        ],
        ['items of the whole', { status: 'CANCELLED', items }, 'items', ''],
        ['package', { status: 'Shipped', package: [parcel] }, 'package', 'packages'],
        ['Status', { status: 'Shipped', Status: 'CANCELLED' }, 'Status', 'status'],
        [
            'an item of a package',
            { status: 'Shipped', packages: [{ ...parcel, item: items }] },
            'packages[0].item',
            'items'
        ],
        [
            'qty',
            { status: 'CANCELLED', cancel: { items: [{ ...items[0], qty: 1 }] } },
            'cancel.items[0].qty',
            'quantity'
        ],
        ['occuredAt', { status: 'Acknowledged', occuredAt: '2026-11-23T10:00:00Z' }, 'occuredAt', 'occurredAt'],
        ['a name of every object', { status: 'Acknowledged', constructor: 1 }, 'constructor', '']
    ];
    const events = EVENTS.map(([, event], index) => ({ eventId: 'e' + index, orderNo: ORDER_NO, ...event }));
    const good = { eventId: 'good', orderNo: ORDER_NO, status: 'Acknowledged' };

    it('in an event is refused with the nearest one, and the event beside it is applied', () => {
        const outcomes = sfcc.events(...events, good);
        EVENTS.forEach(([what, , path, nearest], index) => {
            expect(outcomes[index], what).to.include({ outcome: 'rejected', code: 'unknown_field', path });
            expect(outcomes[index]!.expected, what).to.contain(nearest);
        });
        expectAcknowledged();
    });

    it('in an event of a poll is refused, and one of the page itself says nothing to us', () => {
        serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = 'https://oms.test';
        sfcc.hosts['https://oms.test'] = ({ url }) => {
            const page = { events: /cursor=&/.test(url) ? [...events, good] : [], nextCursor: '1' };
            return { status: 200, headers: {}, body: JSON.stringify({ ...page, total: 11, hasMore: false }) };
        };
        const { message } = sfcc.job('TikTokShop-PullOmsStatus').exit_status!;
        expect(message).to.contain(`1 event applied, 0 repeated or late, ${EVENTS.length} rejected`);
        expectAcknowledged();
    });

    it('on a line of JSON is refused with the nearest one, and the line beside it is applied', () => {
        dropFile(sfcc, 'a.jsonl', [...events, good].map((event) => JSON.stringify(event)).join('\n'));
        expect(importFiles(sfcc).message).to.contain(`1 event applied, 0 repeated or late, ${EVENTS.length} rejected`);
        EVENTS.forEach(([, , path], index) =>
            expect(rejectsOf(sfcc, 'a.jsonl')).to.contain(
                `${index + 1},unknown_field ${path} There is no field ${path}`
            )
        );
        expectAcknowledged();
    });

    const HEADERS: Array<[string, string, string]> = [
        ['another word', HEAD.replace('quantity', 'qty'), 'unknown_field qty, the nearest column is quantity'],
        [
            'other capitals',
            HEAD.replace('productId', 'productID'),
            'unknown_field productID, the nearest column is productId'
        ],
        ['a space', HEAD.replace('quantity', ' quantity'), 'unknown_field  quantity, the nearest column is quantity'],
        ['one that is of no use', HEAD + ',warehouse', 'unknown_field warehouse'],
        ['one without a name', HEAD + ',', 'unknown_field ,']
    ];

    it('as a column is refused with the nearest one, no row is read, and the next file is', () => {
        HEADERS.forEach(([, header], index) =>
            dropFile(
                sfcc,
                index + '.csv',
                [header, `e${index},${ORDER_NO},,CANCELLED,,,,,${A},1,out_of_stock`].join('\n')
            )
        );
        dropFile(sfcc, 'z.csv', [HEAD, `good,${ORDER_NO},,Acknowledged,,,,,,,`].join('\n'));
        expect(importFiles(sfcc).message).to.contain(`${HEADERS.length + 1} files, 1 event applied`);
        HEADERS.forEach(([what, , reason], index) => {
            expect(rejectsOf(sfcc, index + '.csv'), what).to.contain(reason);
            expect(rejectedLines(sfcc, index + '.csv'), what).to.deep.equal([1, 2]);
        });
        expectAcknowledged();
    });

    it('below ext is free', () => {
        expect(sfcc.events({ ...good, ext: { item: items, package: { constructor: 1 } } })[0]).to.include({
            outcome: 'applied'
        });
    });

    it("of a merchant's hook is found by TikTokShop-CheckSafeguards", () => {
        const misspelled = [
            ['app.tiktokshop.oms.events', 'app.tiktokshop.oms.event'],
            ['app.tiktokshop.oms.pul', 'app.tiktokshop.oms.pull'],
            ['app.tiktokshop.order.Map', 'app.tiktokshop.order.map'],
            ['app.tiktok.carrier.choose', 'app.tiktokshop.carrier.choose'],
            ['app.tiktokshop.cancelation.decide', 'app.tiktokshop.cancellation.decide'],
            ['app.tiktokshop.oms.tlel', 'app.tiktokshop.oms.tell']
        ];
        misspelled.forEach(([name, meant]) => {
            const merchant = cartridgeWithHook(name!, '');
            const other = new TestInstance({}, merchant);
            try {
                expect(other.job('TikTokShop-CheckSafeguards').exit_status!.message).to.contain(
                    `the hook ${name}, which does not exist; the nearest is ${meant}`
                );
            } finally {
                other.close();
                merchant.remove();
            }
        });
    });

    it('is not what a hook under its right name is', () => {
        const merchant = cartridgeWithHook('app.tiktokshop.oms.event', '');
        const other = new TestInstance({}, merchant);
        expect(other.job('TikTokShop-CheckSafeguards').exit_status!.message).not.to.contain('does not exist');
        other.close();
        merchant.remove();
    });

    function expectAcknowledged(): void {
        expect(sfcc.order(ORDER_NO).json).to.include({
            status: 'new',
            c_externalOrderStatus: 'Acknowledged',
            c_externalChannelOrderStatus: 3
        });
    }
});
