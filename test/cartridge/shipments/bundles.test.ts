import { expect } from 'chai';
import { externalOrderBody } from '#simulators/connector/externalOrderBody';
import { readFeed } from '#simulators/connector/feed';
import { FeedReader } from '#simulators/connector/feedReader';
import type { TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const A = '701643632930';
const B = '701643632947';
const BUNDLE = [
    {
        productId: 'SET-1',
        quantity: 1,
        price: '30.00',
        subItems: [A, B].map((productId) => ({ productId, quantity: 1 }))
    }
];
const LISTING = [
    {
        productId: 'TRIO-1',
        quantity: 2,
        price: '30.00',
        combinedListing: [
            { productId: A, count: 2 },
            { productId: B, count: 1 }
        ]
    }
];

/** Source: Get Order Detail, `sub_item_info` and `combined_listing_skus`; Mark Package As Shipped; Cancel Order 202602. */
describe('Bundles and combined listings', () => {
    let shop: DirectShop;
    let order: TikTokOrder;

    afterEach(() => shop.sfcc.close());

    const tell = (event: Json): void => shop.tell(ID, event);
    const parcel = (packageNo: string, items: Record<string, number>): Json => ({
        packageNo,
        carrier: 'UPS',
        trackingNumber: `1Z${packageNo}`,
        items: Object.entries(items).map(([productId, quantity]) => ({ productId, quantity }))
    });
    const states = (): string[] => shop.units(ID);
    const lines = (): Json[] =>
        (shop.order(ID).product_items as Json[]).map(({ product_id, quantity }) => ({ product_id, quantity }));

    it('a part that TikTok cancelled before the order came is cancelled here', async () => {
        shop = new DirectShop();
        order = shop.tiktok.orders.place({ id: ID, items: BUNDLE });
        shop.tiktok.orders.pay(order);
        shop.tiktok.orders.cancelUnits(order, [order.units[0]!], 'BUYER', 'Made up');
        await shop.sfcc.clock.advance(2 * 60 * 60 * 1000);
        shop.sfcc.create(externalOrderBody(order));
        shop.run();
        const { cancelledUnits } = shop.sfcc.customObject('TikTokShopOrder', ID);
        expect(JSON.parse(String(cancelledUnits || '{}'))).to.deep.equal({ [A]: 1 });
    });

    ['US', 'SG'].forEach((region) => {
        it(`the parts of a bundle leave one by one (${region})`, async () => {
            shop = new DirectShop(region);
            order = await shop.connectorOrder({ id: ID, items: BUNDLE });
            expect(lines()).to.deep.equal([
                { product_id: A, quantity: 1 },
                { product_id: B, quantity: 1 }
            ]);
            tell({ status: 'PartiallyShipped', packages: [parcel('1', { [B]: 1 })] });
            expect(shop.run()).to.include({ status: 'ok' });
            expect(states()).to.deep.equal([`${A} open`, `${B} 1Z1`]);
            tell({ status: 'Shipped', packages: [parcel('1', { [B]: 1 }), parcel('2', { [A]: 1 })] });
            expect(shop.run()).to.include({ status: 'ok' });
            expect(states()).to.deep.equal([`${A} 1Z2`, `${B} 1Z1`]);
            expect(shop.task(ID)).to.include({ state: 'done' });
        });
    });

    it('a part is cancelled, and the other leaves', async () => {
        shop = new DirectShop();
        order = await shop.connectorOrder({ id: ID, items: BUNDLE });
        tell({ status: 'CANCELLED', cancel: { reason: 'out_of_stock', items: [{ productId: A, quantity: 1 }] } });
        tell({ status: 'Shipped', packages: [parcel('1', { [B]: 1 })] });
        expect(shop.run()).to.include({ status: 'ok' });
        expect(states()).to.deep.equal([`${A} cancelled`, `${B} 1Z1`]);
    });

    it('a part that TikTok cancels is cancelled here', async () => {
        shop = new DirectShop();
        order = await shop.connectorOrder({ id: ID, items: BUNDLE });
        shop.tiktok.orders.cancelUnits(order, [order.units[1]!], 'BUYER', 'Changed their mind');
        shop.receive(11, { order_id: ID });
        shop.run();
        const entry = shop.sfcc.customObject('TikTokShopOrder', ID);
        expect(JSON.parse(String(entry.cancelledUnits))).to.deep.equal({ [B]: 1 });
    });

    it('a unit of a combined listing leaves with its last piece, whole units before', async () => {
        shop = new DirectShop();
        order = await shop.connectorOrder({ id: ID, items: LISTING });
        expect(lines()).to.deep.equal([
            { product_id: A, quantity: 4 },
            { product_id: B, quantity: 2 }
        ]);
        tell({ status: 'PartiallyShipped', packages: [parcel('1', { [A]: 2, [B]: 1 })] });
        expect(shop.run()).to.include({ status: 'ok' });
        expect(states()).to.deep.equal(['TRIO-1 1Z1', 'TRIO-1 open']);
        tell({ status: 'Shipped', packages: [parcel('1', { [A]: 2, [B]: 1 }), parcel('2', { [A]: 2, [B]: 1 })] });
        expect(shop.run()).to.include({ status: 'ok' });
        expect(states()).to.deep.equal(['TRIO-1 1Z1', 'TRIO-1 1Z2']);
    });

    it('all pieces of a unit are cancelled together', async () => {
        shop = new DirectShop();
        order = await shop.connectorOrder({ id: ID, items: LISTING });
        const items = Object.entries({ [A]: 2, [B]: 1 }).map(([productId, quantity]) => ({ productId, quantity }));
        tell({ status: 'CANCELLED', cancel: { reason: 'out_of_stock', items } });
        expect(shop.run()).to.include({ status: 'ok' });
        expect(states()).to.have.members(['TRIO-1 cancelled', 'TRIO-1 open']);
    });

    it('a bundle whose own product the order has stays one unit', async () => {
        shop = new DirectShop();
        const items = [{ ...BUNDLE[0]!, productId: '701644329402' }];
        order = shop.tiktok.orders.place({ id: ID, items });
        shop.tiktok.orders.pay(order);
        const plain = {
            ...order,
            units: order.units.slice(0, 1).map((unit) => ({ ...unit, ...unit.bundle, bundle: null }))
        };
        expect(shop.sfcc.create(externalOrderBody(plain)).status).to.equal(200);
        await shop.sfcc.clock.advance(2 * 60 * 60 * 1000);
        tell({ status: 'Shipped', packages: [parcel('1', { '701644329402': 1 })] });
        expect(shop.run()).to.include({ status: 'ok' });
        expect(states()).to.deep.equal([`${A} 1Z1`, `${B} 1Z1`]);
    });

    [
        { what: 'bundle', items: BUNDLE, pieces: { [A]: 1, [B]: 1 }, after: [`${A} 1Z1`, `${B} 1Z1`] },
        { what: 'combined listing', items: LISTING, pieces: { [A]: 4, [B]: 2 }, after: ['TRIO-1 1Z1', 'TRIO-1 1Z1'] }
    ].forEach(({ what, items, pieces, after }) => {
        it(`TikTok's connector ships a ${what} by the feed, once`, async () => {
            shop = new DirectShop();
            shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
            order = await shop.connectorOrder({ id: ID, items });
            tell({ status: 'Shipped', packages: [parcel('1', pieces)] });
            shop.run();
            shop.sfcc.job('TikTokShop-OrderFeed');
            const reader = new FeedReader(shop.tiktok.orders);
            const entries = Object.values(shop.sfcc.feedFiles()).flatMap(readFeed);
            entries.concat(entries).forEach((entry) => reader.apply(order, entry));
            expect(states()).to.deep.equal(after);
            expect(shop.tiktok.orders.packages.tracked('1Z1')).to.have.length(1);
        });
    });
});
