import { expect } from 'chai';
import { OrderMgr } from '#sfcc-mocks';
import { edit, findKeys } from '#sfcc-mocks/store/session';
import { externalOrder } from '#helpers/messages/externalOrder';
import { officialOrder } from '#helpers/messages/officialOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const SHIPPED_LINES = [
    { externalLineItemStatus: 2, carrier: 'UPS', trackingNumber: '1Z1' },
    { externalLineItemStatus: 2, carrier: 'UPS', trackingNumber: '1Z1' }
];

describe('Open orders of the official cartridge', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.withoutOms();
        // The official controller runs in the storefront: its orders are made by "Customer". Who migrates has to say so.
        sfcc.prefer({ tiktokShopTrustedCreators: 'Customer' });
    });

    afterEach(() => sfcc.close());

    it('an order that waits is adopted under its own number and can be shipped: by number or by id, told by feed', async () => {
        const orderNo = officialOrder(sfcc, { externalOrderId: ID });
        expect(orderNo).not.to.contain('TTS-');
        await sweep();
        expect(order(orderNo)).to.include({
            c_externalOrderStatus: 'New',
            external_order_no: ID,
            confirmation_status: 'confirmed',
            export_status: 'ready',
            payment_status: 'not_paid'
        });
        expect(entry()).to.include({ orderNo, appliedStatus: 'New' });

        expect(ship({ externalOrderId: ID })).to.include({ outcome: 'applied' });
        expect(ship({ orderNo })).to.include({ outcome: 'repeated' });
        expect(order(orderNo)).to.include({ shipping_status: 'shipped', c_externalChannelOrderStatus: 5 });
        expect(sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });
        const [feed] = Object.values(sfcc.feedFiles());
        expect(feed).to.contain(`order-no="${orderNo}"`).and.to.contain('1Z9');
    });

    it('it is reported through the Open API where the cartridge is the reporter', async () => {
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        const { tiktok } = sfcc;
        tiktok.connector.enabled = false;
        const items = [
            { productId: '701643632930', quantity: 2, price: '10.00' },
            { productId: '701643632947', quantity: 1, price: '10.00' }
        ];
        tiktok.orders.place({ id: ID, region: 'US', items });
        tiktok.orders.pay(tiktok.orders.byId.get(ID)!);
        const orderNo = officialOrder(sfcc, { externalOrderId: ID });
        await sfcc.clock.advance(2 * HOUR);
        await sweep();
        ship({ orderNo });
        sfcc.job('TikTokShop-ProcessTasks');
        expect(tiktok.orders.byId.get(ID)!.status).to.equal('AWAITING_COLLECTION');
    });

    it("TikTok's cancellation cancels it and puts the stock back, also before any job has seen it", () => {
        const before = stock();
        const orderNo = officialOrder(sfcc, { externalOrderId: ID });
        expect(stock()).to.equal(before - 2);
        expect(sfcc.patch(orderNo, { c_externalChannelOrderStatus: 6 }).status).to.equal(200);
        expect(order(orderNo)).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
        expect(stock()).to.equal(before);
    });

    it("the seller's cancellation cancels it and is told by feed", async () => {
        const orderNo = officialOrder(sfcc, { externalOrderId: ID });
        await sweep();
        const event = { eventId: 'c', orderNo, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } };
        expect(sfcc.events(event)[0]).to.include({ outcome: 'applied' });
        sfcc.job('TikTokShop-OrderFeed');
        expect(Object.values(sfcc.feedFiles())[0]).to.contain('CANCELLED');
    });

    it('the OMS that sent the official vocabulary may keep sending it', () => {
        const orderNo = officialOrder(sfcc, { externalOrderId: ID });
        const patched = sfcc.patch(orderNo, {
            c_orderAction: 'update',
            shipping_status: 'shipped',
            c_externalChannelOrderStatus: 5,
            c_externalExportStatus: 2,
            product_items: ['701643632930', '701643632947'].map((productId) => ({
                product_id: productId,
                c_externalLineItemStatus: 2,
                c_trackingNumber: '1Z7',
                c_carrier: 'UPS'
            }))
        });
        expect(patched.status, JSON.stringify(patched.json)).to.equal(200);
        expect(order(orderNo)).to.include({ shipping_status: 'shipped', c_externalOrderStatus: 'Shipped' });
        expect(entry()).to.include({ appliedStatus: 'Shipped', feedDue: true });
    });

    it('what TikTok posts again is no second order: TikTok sends it again until a job has seen the first', async () => {
        const orderNo = officialOrder(sfcc, { externalOrderId: ID });
        await sfcc.clock.advance(5 * MINUTE);
        // Limit Storefront Order Access: this session may not read the order. Source: class page of OrderMgr.
        const early = sfcc.create(externalOrder({ c_externalOrderId: ID, retry: true }));
        expect(early.status).to.equal(503);
        expect(early.json).to.include({ error: true, outcome: 'rejected', code: 'try_again_later' });
        expect(sfcc.rows('CustomObject:TikTokShopValue').map((row) => row.key)).not.to.include('refusedOrders');

        await sweep();
        const again = sfcc.create(externalOrder({ c_externalOrderId: ID, retry: true }));
        expect(again.status).to.equal(200);
        expect(again.json).to.include({ orderNo, error: false });
        expect(sfcc.rows('Order')).to.have.length(1);
    });

    it('what TikTok posts again is answered at once where the preference is off, and the access only logged', async () => {
        sfcc.instance.site('RefArch').limitOrderAccess = false;
        const orderNo = officialOrder(sfcc, { externalOrderId: ID });
        await sfcc.clock.advance(5 * MINUTE);
        const again = sfcc.create(externalOrder({ c_externalOrderId: ID, retry: true }));
        expect(again.status, again.text).to.equal(200);
        expect(again.json).to.include({ orderNo });
    });

    it('an order that has shipped stays shipped: it is not given to the OMS again, and not to TikTok', async () => {
        const orderNo = officialOrder(sfcc, {
            externalOrderId: ID,
            channelStatus: 5,
            feedStatus: 1,
            exported: true,
            shippingStatus: 2,
            lines: SHIPPED_LINES
        });
        expect(sfcc.order(orderNo).json.c_externalOrderStatus, 'asked before any job has seen it').to.equal('Shipped');
        await sweep();
        expect(order(orderNo)).to.include({
            c_externalOrderStatus: 'Shipped',
            c_externalChannelOrderStatus: 5,
            shipping_status: 'shipped',
            export_status: 'exported'
        });
        expect(sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });
        expect(sfcc.feedFiles()).to.deep.equal({});
        const cancel = { eventId: 'c', orderNo, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } };
        expect(sfcc.events(cancel)[0]).to.include({ outcome: 'rejected', code: 'already_shipped' });
        expect(sfcc.events({ eventId: 'd', orderNo, status: 'Delivered' })[0]).to.include({ outcome: 'applied' });
    });

    it("TikTok's cancellation of one that has shipped tags it, also before any job has seen it", () => {
        const official = { externalOrderId: ID, channelStatus: 5, shippingStatus: 2, lines: SHIPPED_LINES };
        const orderNo = officialOrder(sfcc, official);
        expect(sfcc.patch(orderNo, { c_externalOrderStatus: 'CANCELLED' }).status).to.equal(200);
        expect(order(orderNo)).to.include({
            status: 'new',
            shipping_status: 'shipped',
            c_externalOrderStatus: 'CANCELLED',
            c_orderTag: 'cancel after shipped'
        });
    });

    it('a shipment that the last feed of the official cartridge has not told is in the first of ours', async () => {
        const official = {
            externalOrderId: ID,
            channelStatus: 5,
            feedStatus: 2,
            shippingStatus: 2,
            lines: SHIPPED_LINES
        };
        const orderNo = officialOrder(sfcc, official);
        await sweep();
        sfcc.job('TikTokShop-OrderFeed');
        expect(Object.values(sfcc.feedFiles())[0]).to.contain(`order-no="${orderNo}"`);
    });

    [
        { by: 'an agent who completes it', done: { status: 5 } },
        { by: 'an import that ships it', done: { shippingStatus: 2, lines: SHIPPED_LINES } }
    ].forEach(({ by, done }) =>
        it(`what it was before any job has seen it, by ${by}, is in the first feed of ours`, async () => {
            const orderNo = officialOrder(sfcc, { externalOrderId: ID, feedStatus: 1, ...done });
            await sweep();
            expect(entry()).to.include({ feedDue: true });
            sfcc.job('TikTokShop-OrderFeed');
            expect(Object.values(sfcc.feedFiles())[0]).to.contain(`order-no="${orderNo}"`);
        })
    );

    it('shipped without tracking, which no feed of the official cartridge has told: a person is told', async () => {
        officialOrder(sfcc, { externalOrderId: ID, shippingStatus: 2, status: 5, feedStatus: 2 });
        await sweep();
        expect(entry()).to.include({ feedDue: true, needsAttention: true });
        expect(JSON.parse(entry().alerts as string)).to.deep.equal([JSON.stringify(['alert.tracking_missing'])]);
    });

    it('shipped without tracking, as TikTok knows it: nobody is told', async () => {
        officialOrder(sfcc, { externalOrderId: ID, shippingStatus: 2, channelStatus: 5, feedStatus: 1 });
        await sweep();
        expect(entry()).not.to.include({ needsAttention: true });
    });

    it('shipped without tracking where the cartridge reports: its task says so', async () => {
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        officialOrder(sfcc, { externalOrderId: ID, shippingStatus: 2, feedStatus: 2 });
        await sweep();
        expect(entry()).not.to.include({ needsAttention: true });
    });

    it('shipped without tracking, as its file of three columns says: the OMS can still tell it', async () => {
        const orderNo = officialOrder(sfcc, { externalOrderId: ID, shippingStatus: 2 });
        await sweep();
        expect(order(orderNo)).to.include({ c_externalOrderStatus: 'Shipped' });
        expect(ship({ orderNo })).to.include({ outcome: 'applied' });
        expect(JSON.parse(order(orderNo).c_shipmentsInfo as string)).to.have.nested.property('1.trackingNumber', '1Z9');
    });

    it('shipped without tracking: the OMS may call the packages as it likes, and tell them one by one', async () => {
        const orderNo = officialOrder(sfcc, { externalOrderId: ID, shippingStatus: 2 });
        await sweep();
        const tell = (packageNo: string, productId: string, quantity: number): Json => {
            const packages = [
                { packageNo, carrier: 'UPS', trackingNumber: packageNo, items: [{ productId, quantity }] }
            ];
            return sfcc.events({ eventId: packageNo, orderNo, status: 'Shipped', packages })[0] as Json;
        };
        expect(tell('P-1', '701643632930', 2)).to.include({ outcome: 'applied' });
        expect(tell('P-2', '701643632947', 1)).to.include({ outcome: 'applied' });
        expect(Object.keys(JSON.parse(order(orderNo).c_shipmentsInfo as string) as Json)).to.deep.equal(['P-1', 'P-2']);
        expect(order(orderNo)).to.include({ shipping_status: 'shipped', c_externalOrderStatus: 'Shipped' });
    });

    it('shipped without tracking: what has left cannot be cancelled, however late it was written down', async () => {
        const orderNo = officialOrder(sfcc, { externalOrderId: ID, shippingStatus: 2 });
        const occurredAt = new Date(sfcc.clock.now() + MINUTE).toISOString();
        await sfcc.clock.advance(2 * MINUTE);
        sfcc.change(() => {
            const [key] = findKeys<Json>('Order', (row) => row.orderNo === orderNo);
            edit<Json>('Order', key!).lastModified = new Date(sfcc.clock.now());
        });
        await sweep();
        const cancel = { reason: 'out_of_stock', items: [{ productId: '701643632930', quantity: 1 }] };
        const [outcome] = sfcc.events({ eventId: 'c', orderNo, status: 'CANCELLED', occurredAt, cancel });
        expect(outcome).to.include({ outcome: 'rejected', code: 'too_many_units' });
    });

    it('shipped in part: the rest can be shipped, and the order not be cancelled', async () => {
        const lines = [{ externalLineItemStatus: 2, carrier: 'UPS', trackingNumber: '1Z1' }];
        const orderNo = officialOrder(sfcc, { externalOrderId: ID, shippingStatus: 1, lines });
        await sweep();
        expect(order(orderNo)).to.include({
            c_externalOrderStatus: 'PartiallyShipped',
            shipping_status: 'part_shipped'
        });
        const packages = [{ packageNo: '2', carrier: 'UPS', trackingNumber: '1Z2' }];
        const [outcome] = sfcc.events({ eventId: 's2', orderNo, status: 'Shipped', packages });
        expect(outcome).to.include({ outcome: 'applied' });
        expect(order(orderNo)).to.include({ shipping_status: 'shipped' });
    });

    it('units it has marked as cancelled are no longer open', async () => {
        const orderNo = officialOrder(sfcc, {
            externalOrderId: ID,
            channelStatus: 7,
            cancelInfo: JSON.stringify({ cancelItems: { '701643632930': { quantity: 1, reason: 'x' } } }),
            lines: [{ externalLineItemStatus: 7 }, { externalLineItemStatus: 6 }]
        });
        await sweep();
        expect(JSON.parse(entry().cancelledUnits as string)).to.deep.equal({ '701643632930': 1, '701643632947': 1 });
        expect(ship({ orderNo })).to.include({ outcome: 'applied' });
        expect(order(orderNo)).to.include({ shipping_status: 'shipped', c_externalChannelOrderStatus: 7 });
    });

    it('one it has marked as cancelled is not shipped, and left as it is', async () => {
        const orderNo = officialOrder(sfcc, { externalOrderId: ID, channelStatus: 6 });
        await sweep();
        expect(order(orderNo)).to.include({
            status: 'new',
            c_externalOrderStatus: 'CANCELLED',
            export_status: 'not_exported'
        });
        expect(ship({ orderNo })).to.include({ outcome: 'rejected', code: 'order_cancelled' });
    });

    it('one that B2C Commerce has cancelled before any job has seen it is the seller’s cancellation, told by feed', async () => {
        const orderNo = officialOrder(sfcc, { externalOrderId: ID });
        sfcc.change(() => OrderMgr.cancelOrder(OrderMgr.getOrder(orderNo)!));
        await sweep();
        expect(order(orderNo)).to.include({
            c_externalOrderStatus: 'CANCELLED',
            export_status: 'not_exported',
            confirmation_status: 'not_confirmed'
        });
        expect(entry()).to.include({ appliedStatus: 'CANCELLED', cancelledBy: 'OPERATIONS' });
        sfcc.job('TikTokShop-OrderFeed');
        expect(Object.values(sfcc.feedFiles())[0]).to.contain('CANCELLED');
    });

    it('one that B2C Commerce has cancelled after it shipped stays shipped, and a person is told', async () => {
        const orderNo = officialOrder(sfcc, {
            externalOrderId: ID,
            channelStatus: 5,
            shippingStatus: 2,
            lines: SHIPPED_LINES
        });
        sfcc.change(() => OrderMgr.cancelOrder(OrderMgr.getOrder(orderNo)!));
        await sweep();
        expect(entry()).to.include({ appliedStatus: 'Shipped' });
        expect(entry().alerts as string).to.contain('alert.platform_cancelled');
    });

    it('old ones that nothing happens to are left alone, until something does', async () => {
        const orderNo = officialOrder(sfcc, { externalOrderId: ID, shippingStatus: 2, lines: SHIPPED_LINES });
        await sfcc.clock.advance(100 * 24 * HOUR);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(sfcc.rows('CustomObject:TikTokShopOrder')).to.have.length(0);
        expect(sfcc.events({ eventId: 'd', orderNo, status: 'Delivered' })[0]).to.include({ outcome: 'applied' });
    });

    /** The search index has caught up, and the job runs. */
    async function sweep(): Promise<void> {
        await sfcc.clock.advance(5 * MINUTE);
        expect(sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
    }

    function ship(order: Json): Json {
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z9' }];
        return sfcc.events({ eventId: 'ship', status: 'Shipped', packages, ...order })[0]!;
    }

    function stock(): number {
        const record = sfcc
            .rows('InventoryRecord')
            .find((row) => row.productId === '701643632930' && row.listId === 'inventory_m');
        return Number(record!.allocation) - Number(record!.onOrder);
    }

    function order(orderNo: string): Json {
        return sfcc.order(orderNo).json;
    }

    function entry(): Json {
        return sfcc.customObject('TikTokShopOrder', ID);
    }
});
