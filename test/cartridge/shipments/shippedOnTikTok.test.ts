import { expect } from 'chai';
import { readFeed } from '#simulators/connector/feed';
import { FeedReader } from '#simulators/connector/feedReader';
import type { OrderInput, TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import { DAY } from '#helpers/durations';
import { entryOf, rest, sweep } from '#helpers/messages/retiredOrder';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const A = '701643632930';
const B = '701643632947';

/** Source: direct shipping by market and type; Ship Package; Get Package Handover Time Slots; Create Packages. */
describe('What TikTok ships, or a person ships in Seller Center', () => {
    let shop: DirectShop;
    let order: TikTokOrder;

    afterEach(() => shop.sfcc.close());

    async function place(input: Partial<OrderInput>, region = 'US'): Promise<void> {
        shop = new DirectShop(region);
        const items = [A, B].map((productId) => ({ productId, quantity: 1 }));
        order = await shop.connectorOrder({ id: ID, items, ...input });
    }

    const control = (action: string, body: Json = {}): Json => shop.simulate(`orders/${ID}/${action}`, body);
    const tell = (event: Json): void => shop.tell(ID, event);
    const hear = (): void => {
        shop.receive(1, { order_id: ID });
        expect(shop.run()).to.include({ status: 'ok' });
    };
    const packages = (): Json[] =>
        Object.values(JSON.parse(String(shop.order(ID).c_shipmentsInfo || '{}')) as Json) as Json[];
    const alerts = (): string[] =>
        JSON.parse(String(shop.sfcc.customObject('TikTokShopOrder', ID).alerts || '[]')) as string[];
    const refused = (): unknown[] => shop.tiktok.calls.summary('').calls.filter((call) => call.code !== 0);

    ['cartridge', 'feed', 'oms'].forEach((reporter) => {
        it(`an order that was cancelled here: a person hears of it, also where the reporter is ${reporter}`, async () => {
            await place({});
            shop.sfcc.prefer({ tiktokShopReporter: reporter });
            tell({ status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
            control('ship');
            shop.receive(1, { order_id: ID });
            shop.run();
            expect(alerts().join()).to.contain('alert.shipped_only_on_tiktok');
        });
    });

    [
        {
            what: 'a label of TikTok was bought',
            action: 'label',
            shipping: 'tiktok' as const,
            carrier: 'TikTok Shipping'
        },
        { what: 'a parcel was sent in Seller Center', action: 'ship', shipping: 'seller' as const, carrier: 'UPS' },
        {
            what: "TikTok's warehouse has shipped",
            action: 'label',
            shipping: 'fbt' as const,
            carrier: 'TikTok Shipping',
            // The connector does not say so, and the order has taken stock here.
            alerted: ['["alert.fulfilled_by_tiktok","1 × 701643632930, 1 × 701643632947"]']
        }
    ].forEach(({ what, action, shipping, carrier, alerted }) => {
        it(`${what}: the packages become shipments here, and TikTok is asked for nothing that it refuses`, async () => {
            await place({ shipping });
            const first = control(action, { units: 1 });
            hear();
            expect(shop.order(ID)).to.include({ shipping_status: 'part_shipped' });
            const second = control(action);
            hear();
            expect(shop.order(ID)).to.include({ shipping_status: 'shipped', c_externalOrderStatus: 'Shipped' });
            expect(packages().map((one) => [one.trackingNumber, one.carrier])).to.have.deep.members([
                [first.trackingNumber, carrier],
                [second.trackingNumber, carrier]
            ]);
            control('collect');
            control('deliver');
            hear();
            expect(shop.order(ID)).to.include({ c_externalOrderStatus: 'Delivered' });
            shop.run();
            expect(refused()).to.deep.equal([]);
            expect(alerts()).to.deep.equal(alerted || []);
        });
    });

    it('the OMS then tells of the same parcel: its package replaces the one from TikTok', async () => {
        await place({});
        const { trackingNumber } = control('ship');
        hear();
        tell({ status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber }] });
        expect(shop.run()).to.include({ status: 'ok' });
        expect(packages()).to.have.length(1);
        expect(refused()).to.deep.equal([]);
        expect(shop.task(ID)).to.include({ state: 'done' });
    });

    ['1Z1', ''].forEach((number) => {
        it(`in Southeast Asia TikTok's carrier is ordered when the OMS has packed (number "${number}")`, async () => {
            await place({ shipping: 'tiktok' }, 'TH');
            const parcel = { packageNo: '1', carrier: 'UPS', trackingNumber: number };
            tell({ status: 'Shipped', ...(number === '' ? {} : { packages: [parcel] }) });
            expect(shop.run()).to.include({ status: 'ok' });
            const [made] = [...shop.tiktok.orders.packages.byId.values()];
            expect(made).to.include({ handoverMethod: 'PICKUP' });
            expect(made!.pickupSlot).not.to.equal(null);
            expect(order.status).to.equal('AWAITING_COLLECTION');
            hear();
            expect(shop.order(ID)).to.include({ shipping_status: 'shipped' });
            expect(refused()).to.deep.equal([]);
            expect(shop.task(ID)).to.include({ state: 'done' });
        });
    });

    it('in the US a person buys the label: the task says so, and ends once it is bought', async () => {
        await place({ shipping: 'tiktok' });
        tell({ status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }] });
        shop.run();
        expect(shop.task(ID)).to.include({ state: 'dead', lastCode: 'label_missing' });
        control('label');
        shop.receive(1, { order_id: ID });
        shop.run();
        shop.sfcc.job('TikTokShop-RetryTasks', { TaskId: 'report-' + ID });
        shop.run();
        expect(shop.task(ID)).to.include({ state: 'done' });
        expect(refused()).to.deep.equal([]);
    });

    it('where the OMS reports a parcel of the seller, TikTok only knows first', async () => {
        await place({});
        shop.sfcc.prefer({ tiktokShopReporter: 'oms' });
        control('ship');
        shop.receive(1, { order_id: ID });
        shop.run();
        expect(shop.order(ID)).to.include({ shipping_status: 'not_shipped' });
    });
});

/** Source: a world of the simulation. TikTok shows what the feed has told last, which the OMS may have corrected since. */
describe('A parcel that the feed has told, on an order that has left in part', () => {
    let shop: DirectShop;
    let feed: FeedReader;

    beforeEach(async () => {
        shop = new DirectShop();
        shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        feed = new FeedReader(shop.tiktok.orders);
        await shop.paidOrder(ID, { [A]: 3 });
        tell('1', '1ZA');
    });
    afterEach(() => shop.sfcc.close());

    const order = (): TikTokOrder => shop.tiktok.orders.byId.get(ID)!;
    const tell = (packageNo: string, trackingNumber: string): void => {
        const items = [{ productId: A, quantity: 1 }];
        shop.tell(ID, {
            status: 'PartiallyShipped',
            packages: [{ packageNo, carrier: 'UPS', trackingNumber, items }]
        });
    };
    const tellByFeed = (): void => {
        shop.sfcc.job('TikTokShop-OrderFeed');
        const files = Object.values(shop.sfcc.feedFiles());
        readFeed(files.pop()!).forEach((entry) => feed.apply(order(), entry));
    };
    const hear = (): void => {
        shop.receive(1, { order_id: ID });
        expect(shop.run()).to.include({ status: 'ok' });
    };
    const packages = (): unknown[] =>
        Object.values(JSON.parse(String(shop.order(ID).c_shipmentsInfo)) as Json).map((one: Json) => [
            one.packageNo,
            one.trackingNumber
        ]);
    const corrections: Record<string, { told: Array<[string, string]>; known: Array<[string, string]> }> = {
        'was corrected': { told: [['1', '1ZB']], known: [['1', '1ZB']] },
        'was corrected twice': {
            told: [
                ['1', '1ZB'],
                ['1', '1ZC']
            ],
            known: [['1', '1ZC']]
        },
        'was corrected and corrected back': {
            told: [
                ['1', '1ZB'],
                ['1', '1ZA']
            ],
            known: [['1', '1ZA']]
        },
        'has its number from another one now': {
            told: [
                ['2', '1ZB'],
                ['1', '1ZB'],
                ['2', '1ZA']
            ],
            known: [
                ['1', '1ZB'],
                ['2', '1ZA']
            ]
        }
    };
    Object.entries(corrections).forEach(([what, { told, known }]) => {
        it(`is not another one while TikTok shows its former number: it ${what}`, () => {
            tellByFeed();
            told.forEach(([packageNo, trackingNumber]) => tell(packageNo, trackingNumber));
            hear();
            expect(packages()).to.deep.equal(known);
            tellByFeed();
            hear();
            expect(packages()).to.deep.equal(known);
            expect(shop.order(ID)).to.include({ shipping_status: 'part_shipped' });
        });
    });

    it('is the same one when TikTok writes its number in another way', () => {
        tell('1', '1z-a');
        shop.simulate(`orders/${ID}/ship`, { units: 1, trackingNumber: '1ZA' });
        hear();
        expect(packages()).to.deep.equal([['1', '1z-a']]);
    });

    const readings: Array<[string, () => void]> = [
        ['once TikTok was read before', () => hear()],
        ['and TikTok was not read before', () => undefined]
    ];
    readings.forEach(([when, read]) =>
        it(`is the same one when its number is changed in Seller Center, ${when}`, () => {
            tellByFeed();
            read();
            const [made] = [...shop.tiktok.orders.packages.byId.values()];
            shop.tiktok.orders.correct(order(), made!, '1ZX', made!.providerId);
            hear();
            expect(packages()).to.deep.equal([['1', '1ZA']]);
            tell('2', '1ZB');
            tell('3', '1ZC');
            expect(shop.order(ID)).to.include({ shipping_status: 'shipped' });
        })
    );

    it('is the same one after its entry has left the ledger and come back', async () => {
        tellByFeed();
        tell('1', '1ZB');
        shop.sfcc.prefer({ tiktokShopLedgerDays: 10 });
        await rest(shop.sfcc);
        await shop.sfcc.clock.advance(45 * DAY);
        await sweep(shop.sfcc);
        expect(entryOf(shop.sfcc)).to.equal(undefined);
        hear();
        expect(packages()).to.deep.equal([['1', '1ZB']]);
    });
});
