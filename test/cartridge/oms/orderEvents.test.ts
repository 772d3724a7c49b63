import { expect } from 'chai';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const UPS = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z999AA10123456784' };

describe('Order events of the OMS', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.create(externalOrder());
    });

    afterEach(() => sfcc.close());

    it('a shipment makes the order Shipped, with tracking on each line', () => {
        expect(sfcc.events(shipped('e1', [UPS]))).to.deep.equal([{ outcome: 'applied', eventId: 'e1' }]);

        const order = sfcc.order(ORDER_NO).json;
        expect(order).to.include({
            c_externalOrderStatus: 'Shipped',
            external_order_status: 'Shipped',
            c_externalChannelOrderStatus: 5,
            shipping_status: 'shipped',
            status: 'new'
        });
        order.product_items.forEach((item: Json) =>
            expect(item).to.include({
                c_externalLineItemStatus: 2,
                c_carrier: 'UPS',
                c_trackingNumber: UPS.trackingNumber
            })
        );
        expect(JSON.parse(order.c_shipmentsInfo as string)['1'].items).to.deep.equal([
            { productId: '701643632930', quantity: 2 },
            { productId: '701643632947', quantity: 1 }
        ]);
    });

    it('packages add up: partly shipped, then shipped', () => {
        const first = { ...UPS, items: [{ productId: '701643632930', quantity: 1 }] };
        const second = { packageNo: '2', carrier: 'FedEx', trackingNumber: '4001' };
        sfcc.events(shipped('e1', [first], 'PartiallyShipped'));
        const partly = sfcc.order(ORDER_NO).json;
        expect(partly).to.include({ c_externalOrderStatus: 'PartiallyShipped', shipping_status: 'part_shipped' });
        expect(statusOfLines(partly)).to.deep.equal([1, 0]);

        sfcc.events(shipped('e2', [second]));
        const order = sfcc.order(ORDER_NO).json;
        expect(order.shipping_status).to.equal('shipped');
        expect(Object.keys(JSON.parse(order.c_shipmentsInfo as string) as Json)).to.deep.equal(['1', '2']);
        expect(statusOfLines(order)).to.deep.equal([2, 2]);
    });

    describe('what is said twice, or got lost on the way, is refused, and the others of the request are applied', () => {
        const EVENT = `"eventId":"e1","orderNo":"${ORDER_NO}"`;
        const cases: Array<[string, string, string]> = [
            [`{${EVENT},"status":"Acknowledged","status":"CANCELLED"}`, 'contradiction', 'status'],
            [
                `{${EVENT},"status":"CANCELLED","cancel":{"items":[${item(1)}],"items":[]}}`,
                'contradiction',
                'cancel.items'
            ],
            [`{${EVENT},"status":"CANCELLED","cancel":{"items":[${item(1)}]},"cancel":{}}`, 'contradiction', 'cancel'],
            [
                `{${EVENT},"status":"CANCELLED","cancel":{"it\\u0065ms":[${item(1)}],"items":[]}}`,
                'contradiction',
                'cancel.items'
            ],
            [`{${EVENT},"orderNo":"TTS-2","status":"Acknowledged"}`, 'contradiction', 'orderNo'],
            [`{${EVENT},"status":"CANCELLED","cancel":{"items":null}}`, 'wrong_type', 'cancel.items'],
            [`{${EVENT},"status":"CANCELLED","cancel":null}`, 'wrong_type', 'cancel'],
            [`{${EVENT},"status":"Shipped","packages":null}`, 'wrong_type', 'packages'],
            [
                `{${EVENT},"status":"Shipped","packages":[{${parcel()},"items":null}]}`,
                'wrong_type',
                'packages[0].items'
            ],
            [
                `{${EVENT},"status":"Shipped","packages":[{${parcel()},"items":[{"productId":"701643632930","quantity":1,"quantity":2}]}]}`,
                'contradiction',
                'packages[0].items[0].quantity'
            ]
        ];
        cases.forEach(([text, code, at]) => {
            it(`${at}: ${code} in ${text.replace(EVENT, '…')}`, () => {
                const good = JSON.stringify({ eventId: 'e2', orderNo: ORDER_NO, status: 'Acknowledged' });
                const { status, json } = sfcc.sendEvents(`{"events":[${text},${good}]}`);
                expect(status).to.equal(200);
                expect(json.outcomes[0]).to.include({ outcome: 'rejected', code, path: at });
                expect(json.outcomes[1]).to.include({ outcome: 'applied' });
                expect(sfcc.order(ORDER_NO).json).to.include({
                    status: 'new',
                    shipping_status: 'not_shipped',
                    c_externalOrderStatus: 'Acknowledged',
                    c_externalChannelOrderStatus: 3
                });
            });
        });

        it('null where nothing is meant by it, and anything in ext, are taken', () => {
            const text = `{${EVENT},"status":"Acknowledged","occurredAt":null,"packages":null,"cancel":null,"ext":{"a":1,"a":2}}`;
            expect(sfcc.sendEvents(`{"events":[${text}]}`).json.outcomes[0]).to.include({ outcome: 'applied' });
        });

        it('two lists of events are none', () => {
            const { status, json } = sfcc.sendEvents(`{"events":[{${EVENT},"status":"CANCELLED"}],"events":[]}`);
            expect(status, JSON.stringify(json)).to.equal(400);
            expect(sfcc.order(ORDER_NO).json.status).to.equal('new');
        });

        function item(quantity: number): string {
            return JSON.stringify({ productId: '701643632930', quantity });
        }

        function parcel(): string {
            return JSON.stringify(UPS).slice(1, -1);
        }
    });

    it('a repeat changes nothing, a late word is stale', () => {
        sfcc.events(shipped('e1', [UPS]));
        const before = sfcc.customObject('TikTokShopOrder', ID).feedRevision;
        const outcomes = sfcc.events(shipped('e1', [UPS]), {
            eventId: 'e2',
            orderNo: ORDER_NO,
            status: 'Acknowledged'
        });

        expect(outcomes.map(({ outcome }) => outcome)).to.deep.equal(['repeated', 'stale']);
        expect(sfcc.customObject('TikTokShopOrder', ID).feedRevision).to.equal(before);
    });

    it('one that is rejected does not stop the others', () => {
        const outcomes = sfcc.events(
            { eventId: 'e1', orderNo: 'TTS-0', status: 'Shipped', packages: [UPS] },
            { eventId: 'e2', orderNo: ORDER_NO, status: 'Sent' },
            { eventId: 'e3', externalOrderId: ID, status: 'Acknowledged' }
        );
        expect(outcomes.map(({ outcome, code }) => code || outcome)).to.deep.equal([
            'order_not_found',
            'unknown_status',
            'applied'
        ]);
        expect(sfcc.order(ORDER_NO).json.c_externalOrderStatus).to.equal('Acknowledged');
    });

    it('a cancellation before shipment cancels the order and returns the stock', () => {
        sfcc.events({ eventId: 'e1', orderNo: ORDER_NO, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });

        expect(sfcc.order(ORDER_NO).json).to.include({
            status: 'cancelled',
            c_externalOrderStatus: 'CANCELLED',
            c_externalChannelOrderStatus: 6
        });
        expect(stockOf('701643632930')).to.equal(5000);
    });

    it('a cancellation after shipment is refused, with what is possible', () => {
        sfcc.events(shipped('e1', [UPS]));
        const [outcome] = sfcc.events({ eventId: 'e2', orderNo: ORDER_NO, status: 'CANCELLED' });

        expect(outcome).to.include({ outcome: 'rejected', code: 'already_shipped', current: 'Shipped' });
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'new', c_externalOrderStatus: 'Shipped' });
    });

    it('some units cancelled: the order lives on; when the rest follows, all of its stock goes back', () => {
        const items = [{ productId: '701643632930', quantity: 1 }];
        const outcomes = sfcc.events({
            eventId: 'e1',
            orderNo: ORDER_NO,
            status: 'CANCELLED',
            cancel: { reason: 'out_of_stock', items }
        });
        expect(outcomes, JSON.stringify(sfcc.log.slice(-1))).to.deep.equal([{ outcome: 'applied', eventId: 'e1' }]);
        const order = sfcc.order(ORDER_NO).json;
        expect(order).to.include({ status: 'new', c_externalChannelOrderStatus: 7 });
        expect(statusOfLines(order)).to.deep.equal([7, 0]);

        sfcc.events({ eventId: 'e2', orderNo: ORDER_NO, status: 'CANCELLED' });
        expect(sfcc.order(ORDER_NO).json.status).to.equal('cancelled');
        expect(stockOf('701643632930')).to.equal(5000);
    });

    it("a shipment that happened before the seller's cancellation takes it back", () => {
        const before = new Date(sfcc.clock.now() - 60000).toISOString();
        sfcc.events({
            eventId: 'e1',
            orderNo: ORDER_NO,
            status: 'CANCELLED',
            occurredAt: new Date(sfcc.clock.now()).toISOString()
        });
        sfcc.events({ ...shipped('e2', [UPS]), occurredAt: before });

        expect(sfcc.order(ORDER_NO).json).to.include({
            status: 'new',
            c_externalOrderStatus: 'Shipped',
            c_externalChannelOrderStatus: 5,
            shipping_status: 'shipped'
        });
        expect(stockOf('701643632930')).to.equal(4998);
    });

    it('an OMS that owns the order status keeps it: the cancellation is recorded only', () => {
        sfcc.prefer({ tiktokShopOwnsOrderStatus: false });
        sfcc.events({ eventId: 'e1', orderNo: ORDER_NO, status: 'CANCELLED' });
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'new', c_externalOrderStatus: 'CANCELLED' });
    });

    it('a hundred events in one request stay within the quotas', () => {
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        const events: Json[] = [];
        for (let i = 0; i < 100; i += 1) {
            const id = '5780000000000' + String(i).padStart(5, '0');
            sfcc.create(externalOrder({ c_externalOrderId: id }));
            events.push({ ...shipped('e' + i, [UPS]), orderNo: 'TTS-' + id });
        }
        expect(sfcc.events(...events).every(({ outcome }) => outcome === 'applied')).to.equal(true);
    });

    it('an envelope that cannot be used is answered with 400', () => {
        expect(sfcc.sendEvents('[').status).to.equal(400);
        expect(sfcc.sendEvents({ events: [] }).status).to.equal(400);
        expect(sfcc.sendEvents({ events: new Array(101).fill({}) }).status).to.equal(400);
    });

    // The platform puts c_ in front of the fields and an address in front of the type.
    it('what is wrong with an envelope is said in fields', () => {
        expect(sfcc.sendEvents({ events: [] }).json).to.deep.equal({
            title: 'Bad Request',
            type: 'https://api.commercecloud.salesforce.com/documentation/error/v1/custom-errors/missing_field',
            detail: 'The request has no events',
            c_path: 'events',
            c_expected: 'a list of events'
        });
    });

    it('a list that is none, or is there twice, is named as such', () => {
        expect(sfcc.sendEvents({ events: {} }).json.type).to.match(/wrong_type$/);
        const twice = sfcc.sendEvents('{"events":[{}],"events":[{}]}').json;
        expect(twice.type).to.match(/contradiction$/);
        expect(twice).to.include({ detail: 'events is given twice', c_path: 'events', c_expected: 'each field once' });
    });

    // Without a site the platform runs an Admin API for the organization, which has no orders.
    it('are sent for a site', () => {
        const event = { eventId: 'e1', orderNo: ORDER_NO, status: 'Acknowledged' };
        expect(sfcc.sendEvents({ events: [event] }, '').status).to.equal(400);
        const answer = sfcc.sendEvents({ events: [event] }, '?siteId=Sites-Site');
        expect(answer.status).to.equal(400);
        expect(answer.json).to.include({ c_path: 'siteId', c_expected: 'the id of a site' });
        expect(sfcc.order(ORDER_NO).json.c_externalOrderStatus).to.equal('New');
    });

    it('a change by someone else meanwhile does not lose either', () => {
        let interrupted = false;
        sfcc.instance.onProbe = (_execution, kind, moment) => {
            if (kind === 'commit' && moment === 'before' && !interrupted) {
                interrupted = true;
                sfcc.events(
                    shipped(
                        'other',
                        [{ ...UPS, items: [{ productId: '701643632930', quantity: 2 }] }],
                        'PartiallyShipped'
                    )
                );
            }
        };
        const second = {
            packageNo: '2',
            carrier: 'FedEx',
            trackingNumber: '4001',
            items: [{ productId: '701643632947', quantity: 1 }]
        };
        expect(sfcc.events(shipped('mine', [second]))[0]).to.include({ outcome: 'applied' });
        expect(sfcc.order(ORDER_NO).json).to.include({ c_externalOrderStatus: 'Shipped', shipping_status: 'shipped' });
    });

    it('an order that is held ships only once someone has confirmed it', () => {
        const id = '577000000000000008';
        sfcc.create(externalOrder({ c_externalOrderId: id, product_lineitems: [line('no-such-product', 1)] }));
        const orderNo = 'TTS-' + id;
        const parcel = { ...UPS, items: [{ productId: 'no-such-product', quantity: 1 }] };
        const [early] = sfcc.events({ ...shipped('h1', [parcel]), orderNo });
        expect(early).to.include({ outcome: 'rejected', code: 'order_on_hold' });
        releaseHold(orderNo);
        expect(sfcc.events({ ...shipped('h2', [parcel]), orderNo })[0]).to.include({ outcome: 'applied' });
    });

    it('two lines of the same product share what has shipped', () => {
        const id = '577000000000000009';
        sfcc.create(
            externalOrder({
                c_externalOrderId: id,
                product_lineitems: [line('701644329402', 1), line('701644329402', 2)]
            })
        );
        const orderNo = 'TTS-' + id;
        const parcel = { ...UPS, items: [{ productId: '701644329402', quantity: 2 }] };
        releaseHold(orderNo);
        sfcc.events({ ...shipped('e1', [parcel], 'PartiallyShipped'), orderNo });
        expect(statusOfLines(sfcc.order(orderNo).json)).to.deep.equal([2, 1]);
    });

    function releaseHold(orderNo: string): void {
        sfcc.patch(orderNo, { confirmation_status: 'confirmed', export_status: 'ready' });
    }

    function stockOf(productId: string): number {
        const record = sfcc.rows('InventoryRecord').find((row) => row.productId === productId) as Json;
        return record.allocation - record.onOrder;
    }
});

function shipped(eventId: string, packages: Json[], status = 'Shipped'): Json {
    return { eventId, orderNo: ORDER_NO, status, packages };
}

function statusOfLines(order: Json): number[] {
    return order.product_items.map((item: Json) => item.c_externalLineItemStatus as number);
}
