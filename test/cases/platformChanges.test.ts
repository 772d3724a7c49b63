import { expect } from 'chai';
import { importOrders, OrderMgr, replaceOrder } from '#sfcc-mocks';
import type { Order } from '#sfcc-mocks';
import { Visit } from '#helpers/business-manager/visit';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR } from '#helpers/durations';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const A = '701643632930';
const B = '701643632947';
const NEW_NO = '00004711';

/** What people and imports do to orders in B2C Commerce itself. Sources: nopSolutions/nopCommerce#7928, openlinker#2284. */
describe('An order that B2C Commerce itself changes', () => {
    let sfcc: TestInstance;
    let told: Json[];
    let count: number;

    beforeEach(() => {
        sfcc = new TestInstance();
        told = [];
        count = 0;
        sfcc.hosts['https://oms.test'] = (message) => {
            told.push(JSON.parse(message.body) as Json);
            return { status: 200, headers: {}, body: '{}' };
        };
        expect(sfcc.create(externalOrder()).status).to.equal(200);
    });

    afterEach(() => sfcc.close());

    describe('by an import', () => {
        // F10-1
        it('that cancels it: the seller’s cancellation, told to the OMS, and it ships no more', async () => {
            importOrder('<status><order-status>CANCELLED</order-status></status>');
            await sweep();
            expect(sfcc.order(ORDER_NO).json).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
            expect(told).to.have.length(1);
            expect(told[0]).to.include({ status: 'CANCELLED', initiator: 'SELLER' });
            await sfcc.clock.advance(60000);
            expect(ship()).to.include({ code: 'order_cancelled' });
        });

        // F10-2
        it('that completes it: shown, and the OMS can no longer cancel it', async () => {
            importOrder('<status><order-status>COMPLETED</order-status></status>');
            await sweep();
            expect(entry()).to.include({ appliedStatus: 'New', needsAttention: true });
            expect(event({ status: 'CANCELLED' })).to.include({ code: 'order_completed' });
        });

        it('with carrier and tracking number on its lines: a shipment', async () => {
            importOrder(
                linesXml([
                    { externalLineItemStatus: 2, carrier: 'UPS', trackingNumber: '1Z5' },
                    { externalLineItemStatus: 2, carrier: 'UPS', trackingNumber: '1Z5' }
                ])
            );
            await sweep();
            expect(sfcc.order(ORDER_NO).json).to.include({
                c_externalOrderStatus: 'Shipped',
                shipping_status: 'shipped'
            });
            expect(packages()['1Z5']).to.deep.include({ carrier: 'UPS', items: { [A]: 2, [B]: 1 } });
            expect(entry()).to.include({ feedDue: true });
        });

        it('with another number on a line that has left: a correction', async () => {
            event({
                status: 'Shipped',
                packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: units(2) }]
            });
            importOrder(linesXml([{ trackingNumber: '2Z2' }, {}]));
            await sweep();
            expect(packages()['1']).to.include({ trackingNumber: '2Z2', carrier: 'UPS' });
        });

        it('with a cancelled unit on a line: the seller’s cancellation of that unit', async () => {
            importOrder(linesXml([{ quantityCanceled: 1 }, {}]));
            await sweep();
            expect(sfcc.order(ORDER_NO).json).to.include({ status: 'new', c_externalChannelOrderStatus: 7 });
            expect(told[0]).to.deep.include({ initiator: 'SELLER', items: [{ productId: A, quantity: 1 }] });
        });

        it('with a tracking number that TikTok refuses: put back, and shown', async () => {
            importOrder(linesXml([{ externalLineItemStatus: 2, carrier: 'UPS', trackingNumber: '1Z 999' }, {}]));
            await sweep();
            const { json } = sfcc.order(ORDER_NO);
            expect(json).to.include({ c_externalOrderStatus: 'New', shipping_status: 'not_shipped' });
            expect(json.product_items[0].c_trackingNumber).to.equal(undefined);
            expect(notes().join()).to.contain('wrong_type');
            expect(entry()).to.include({ needsAttention: true });
        });

        it('with a tracking number of its shipment, and no carrier: shown with the number, once', async () => {
            importOrder(shipmentXml('<tracking-number>1Z777</tracking-number>'));
            await sweep();
            await sweep();
            expect(notes().filter((note) => note.includes('1Z777'))).to.have.length(1);
            expect(entry()).to.include({ appliedStatus: 'New', needsAttention: true });
        });

        it('that ships it with a number, and no carrier: it has left, and the number is shown', async () => {
            importOrder(
                '<status><shipping-status>SHIPPED</shipping-status></status>' +
                    shipmentXml(
                        '<status><shipping-status>SHIPPED</shipping-status></status><tracking-number>1Z777</tracking-number>'
                    )
            );
            await sweep();
            expect(sfcc.order(ORDER_NO).json).to.include({
                c_externalOrderStatus: 'Shipped',
                shipping_status: 'shipped'
            });
            expect(notes().join()).to.contain('1Z777');
            expect(event({ status: 'CANCELLED' })).to.include({ code: 'already_shipped' });
        });

        it('that says what it is already: no news', async () => {
            event({ status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }] });
            await sweep();
            const before = entry();
            importOrders(sfcc.instance, 'RefArch', exported());
            await sweep();
            expect(entry()).to.deep.include({
                feedRevision: before.feedRevision,
                packages: before.packages,
                history: before.history
            });
        });
    });

    // The old number and the new one both find it.
    describe('that is edited', () => {
        it('its successor takes over what was applied: number, ids, status, packages', async () => {
            event({
                status: 'PartiallyShipped',
                packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: units(1) }]
            });
            edit();
            await sweep();
            expect(entry()).to.include({ orderNo: NEW_NO, appliedStatus: 'PartiallyShipped', needsAttention: true });
            expect(sfcc.order(NEW_NO).json).to.include({
                c_externalOrderId: ID,
                external_order_no: ID,
                c_externalOrderStatus: 'PartiallyShipped',
                shipping_status: 'part_shipped'
            });
            expect(notes(NEW_NO).join()).to.contain(`${NEW_NO} replaces ${ORDER_NO}`);
            await sweep();
            expect(notes(NEW_NO), 'it is told once').to.have.length(1);
        });

        [ORDER_NO, NEW_NO].forEach((orderNo) => {
            it(`an event for ${orderNo === NEW_NO ? 'the new' : 'the old'} number reaches it, before any job`, () => {
                edit();
                expect(ship({ orderNo })).to.include({ outcome: 'applied' });
                expect(sfcc.order(NEW_NO).json).to.include({ c_externalOrderStatus: 'Shipped' });
            });

            it(`a PATCH of ${orderNo === NEW_NO ? 'the new' : 'the old'} number reaches it`, () => {
                edit();
                expect(sfcc.patch(orderNo, { c_externalOrderStatus: 'CANCELLED' }).status).to.equal(200);
                expect(sfcc.order(NEW_NO).json).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
                expect(sfcc.order(ORDER_NO).json).to.include({ c_externalOrderStatus: 'CANCELLED' });
            });
        });

        it('by TikTok’s id it is found as well, and the feed has the new order', async () => {
            edit();
            expect(ship({ orderNo: undefined, externalOrderId: ID })).to.include({ outcome: 'applied' });
            sfcc.job('TikTokShop-OrderFeed');
            const [file] = Object.values(sfcc.feedFiles());
            expect(file).to.contain(`order-no="${NEW_NO}"`).and.not.to.contain(`order-no="${ORDER_NO}"`);
            await sweep();
        });

        it('what SCAPI writes under the old number reaches it, and unknown words are shown', async () => {
            edit();
            await sweep();
            const url = `/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders/${ORDER_NO}?siteId=RefArch`;
            expect(sfcc.scapi('PATCH', url, { c_externalOrderStatus: 'Canceled' }).status).to.equal(204);
            await sweep();
            expect(notes(NEW_NO).join()).to.contain('unknown_status');
            expect(sfcc.scapi('PATCH', url, { c_externalOrderStatus: 'CANCELLED' }).status).to.equal(204);
            await sweep();
            expect(sfcc.order(NEW_NO).json).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
        });

        it('both numbers open its page, also before any job', async () => {
            edit();
            [ORDER_NO, NEW_NO].forEach((no) => {
                expect(new Visit(sfcc).get('TikTokShopOrder-Show', { no }).body).to.contain(ORDER_NO);
            });
            await sweep();
            [ORDER_NO, NEW_NO].forEach((no) => {
                expect(new Visit(sfcc).get('TikTokShopOrder-Show', { no }).body).to.contain(NEW_NO);
            });
        });

        it('twice: the last one counts', async () => {
            edit();
            await sweep();
            edit(NEW_NO, '00004712');
            await sweep();
            expect(entry()).to.include({ orderNo: '00004712' });
            expect(ship({ orderNo: ORDER_NO })).to.include({ outcome: 'applied' });
            expect(sfcc.order('00004712').json).to.include({ c_externalOrderStatus: 'Shipped' });
        });

        it('with other goods: the difference is named', async () => {
            edit(ORDER_NO, NEW_NO, (lines) => {
                lines[0]!.quantity = 1;
            });
            await sweep();
            expect(notes(NEW_NO).join()).to.contain(`No longer ordered: 1 × ${A}`);
        });

        it('after TikTok had cancelled it: the successor is cancelled', async () => {
            sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED' });
            edit();
            await sweep();
            expect(sfcc.order(NEW_NO).json).to.include({ c_externalOrderStatus: 'CANCELLED' });
            expect(ship({ orderNo: NEW_NO })).to.include({ code: 'order_cancelled' });
        });
    });

    it('a cancellation given up for the OMS is withdrawn when the order is reopened', async () => {
        sfcc.hosts['https://oms.test'] = () => ({ status: 503, headers: {}, body: '' });
        sfcc.patch(ORDER_NO, { status: 'cancelled' });
        await sweep();
        expect(task()).to.include({ state: 'waiting' });
        sfcc.patch(ORDER_NO, { status: 'open' });
        expect(task(), 'at once').to.include({ state: 'done' });
        expect(String(entry().history)).to.contain('history.oms_not_told');
    });

    it('a cancellation is not told to the OMS when the order was reopened and no job has noticed', async () => {
        sfcc.hosts['https://oms.test'] = () => ({ status: 503, headers: {}, body: '' });
        sfcc.patch(ORDER_NO, { status: 'cancelled' });
        await sweep();
        sfcc.hosts['https://oms.test'] = (message) => {
            told.push(JSON.parse(message.body) as Json);
            return { status: 200, headers: {}, body: '{}' };
        };
        await sfcc.clock.advance(HOUR);
        // The search index does not know of it yet.
        sfcc.instance.switches.searchIndexLagMs = HOUR;
        inBusinessManager((order) => order.setStatus(4));
        sfcc.job('TikTokShop-ProcessTasks');
        expect(told).to.deep.equal([]);
        expect(task()).to.include({ state: 'done' });
    });

    it('a cancellation taken back by an earlier shipment is not told either', async () => {
        sfcc.hosts['https://oms.test'] = () => ({ status: 503, headers: {}, body: '' });
        await sfcc.clock.advance(HOUR);
        sfcc.patch(ORDER_NO, { status: 'cancelled' });
        await sweep();
        expect(ship({ occurredAt: '2026-11-23T10:30:00Z' })).to.include({ outcome: 'applied' });
        expect(task()).to.include({ state: 'done' });
    });

    function importOrder(inner: string): void {
        const xml = `<orders xmlns="http://www.demandware.com/xml/impex/order/2006-10-31"><order order-no="${ORDER_NO}">${inner}</order></orders>`;
        importOrders(sfcc.instance, 'RefArch', xml);
    }

    function linesXml(lines: Json[]): string {
        const items = lines.map((values, index) => {
            const attributes = Object.entries(values).map(
                ([id, value]) => `<custom-attribute attribute-id="${id}">${String(value)}</custom-attribute>`
            );
            return `<product-lineitem><product-id>${[A, B][index]}</product-id><custom-attributes>${attributes.join('')}</custom-attributes></product-lineitem>`;
        });
        return `<product-lineitems>${items.join('')}</product-lineitems>`;
    }

    function shipmentXml(inner: string): string {
        const [order] = sfcc.rows('Order');
        return `<shipments><shipment shipment-id="${String((order!.shipments as Json[])[0]!.id)}">${inner}</shipment></shipments>`;
    }

    function exported(): string {
        return sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, () => {
            const xml = OrderMgr.getOrder(ORDER_NO)!.getOrderExportXML();
            return xml.includes('<orders') ? xml : `<orders>${xml.replace(/^<\?xml[^>]*\?>/, '')}</orders>`;
        });
    }

    function inBusinessManager(act: (order: Order) => void): void {
        sfcc.change(() => act(OrderMgr.getOrder(ORDER_NO)!));
    }

    function edit(from = ORDER_NO, to = NEW_NO, change: (lines: Json[]) => void = () => undefined): void {
        sfcc.change(() => {
            replaceOrder(OrderMgr.getOrder(from)!, to, (successor) => change(successor.lines));
        });
    }

    function event(fields: Json): Json {
        count += 1;
        return sfcc.events({ eventId: 'e' + count, orderNo: ORDER_NO, ...fields })[0]!;
    }

    function ship(fields: Json = {}): Json {
        return event({
            status: 'Shipped',
            packages: [{ packageNo: '9', carrier: 'UPS', trackingNumber: '1Z9' }],
            ...fields
        });
    }

    function units(quantity: number): Json[] {
        return [{ productId: A, quantity }];
    }

    async function sweep(): Promise<void> {
        await sfcc.clock.advance(60 * 1000);
        sfcc.job('TikTokShop-ProcessTasks');
    }

    function entry(): Json {
        return sfcc.customObject('TikTokShopOrder', ID);
    }

    function task(): Json {
        return sfcc.customObject('TikTokShopTask', 'cancelled-' + ID);
    }

    function packages(): Json {
        return JSON.parse(entry().packages as string) as Json;
    }

    function notes(orderNo = ORDER_NO): string[] {
        const [order] = sfcc.rows('Order').filter((row) => row.orderNo === orderNo);
        return ((order!.notes || []) as Json[]).map((note) => String(note.text));
    }
});
