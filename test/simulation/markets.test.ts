import { expect } from 'chai';
import { readFeed } from '#simulators/connector/feed';
import { FeedReader } from '#simulators/connector/feedReader';
import type { Shipping, TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import { times } from '#helpers/faults/samples';
import { deadTasks, differenceOf } from '#helpers/tiktok/bothSides';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR } from '#helpers/durations';

const A = '701643632930';
const B = '701643632947';
const ALL = 'US GB DE FR ES IT IE SG MY TH VN PH ID JP BR MX'.split(' ');
const MARKETS = times(ALL, ['US', 'TH']);
const REPORTERS = ['cartridge', 'feed', 'oms'] as const;
const SHIPPING: Shipping[] = ['seller', 'tiktok', 'fbt'];
/** Where sellers may cancel single units, for lack of stock. */
const PARTIAL = ['US', 'GB'];
/** Where a person buys TikTok's label in Seller Center; elsewhere its carrier is ordered for a package. */
const LABELS = ['US', 'GB', 'DE', 'FR', 'ES', 'IT', 'IE', 'JP'];

const ENDS = ['delivered', 'buyer', 'seller', 'tiktok', 'buyer-unit', 'seller-unit', 'tiktok-unit'] as const;
type End = (typeof ENDS)[number];

/** One order of each shipping type and end, from the placing to the delivery or the cancellation, in connector mode. */
describe('An order of each market, shipping type and end', function () {
    this.timeout(120000);

    MARKETS.forEach((region) =>
        REPORTERS.forEach((reporter) => {
            it(`${region}, reporter ${reporter}: SFCC and TikTok end alike`, async () => {
                const world = new MarketWorld(region, reporter);
                await world.live();
                const problems = world.problems();
                world.close();
                expect(problems).to.deep.equal([]);
            });
        })
    );
});

class MarketWorld {
    private readonly shop: DirectShop;
    private readonly reader: FeedReader;
    private readonly orders: Array<{ order: TikTokOrder; end: End }> = [];

    constructor(
        private readonly region: string,
        private readonly reporter: (typeof REPORTERS)[number]
    ) {
        this.shop = new DirectShop(region);
        this.shop.sfcc.prefer({ tiktokShopReporter: reporter });
        this.reader = new FeedReader(this.shop.tiktok.orders);
        this.shop.sfcc.hosts['https://oms.test'] = () => ({ status: 200, headers: {}, body: '{"agreed":true}' });
    }

    async live(): Promise<void> {
        SHIPPING.forEach((shipping) => this.ends(shipping).forEach((end) => this.place(shipping, end)));
        await this.shop.sfcc.clock.advance(2 * HOUR);
        this.orders.forEach(({ order, end }) => this.cancel(order, end));
        await this.catchUp();
        this.orders
            .filter(({ order }) => order.status === 'AWAITING_SHIPMENT')
            .forEach(({ order }) => this.ship(order));
        await this.catchUp();
        (['IN_TRANSIT', 'DELIVERED'] as const).forEach((status) =>
            this.orders
                .filter(({ order }) => ['AWAITING_COLLECTION', 'IN_TRANSIT'].includes(order.status))
                .forEach(({ order }) => this.shop.tiktok.orders.setStatus(order, status))
        );
        await this.catchUp();
    }

    problems(): string[] {
        return this.orders
            .map(({ order, end }) => {
                const difference = differenceOf(this.shop, order);
                const isOver = ['DELIVERED', 'CANCELLED'].includes(order.status);
                return difference === '' && isOver ? '' : `${end}: ${difference || order.status}`;
            })
            .filter((text) => text !== '')
            .concat(deadTasks(this.shop));
    }

    close(): void {
        this.shop.sfcc.close();
    }

    /** A seller cancels no single units in most markets, and nothing that TikTok's warehouse ships. */
    private ends(shipping: Shipping): End[] {
        return ENDS.filter((end) => {
            const isPart = end !== 'seller-unit' || PARTIAL.includes(this.region);
            return isPart && !(shipping === 'fbt' && end.startsWith('seller'));
        });
    }

    private place(shipping: Shipping, end: End): void {
        const id = String(577000000000000000n + BigInt(this.orders.length));
        const items = [A, B].map((productId) => ({ productId, quantity: 1 }));
        const order = this.shop.newOrder({ id, items, shipping, needsInvoice: false });
        this.orders.push({ order, end });
    }

    private cancel(order: TikTokOrder, end: End): void {
        const { orders } = this.shop.tiktok;
        const isUnit = end.endsWith('-unit');
        if (end === 'delivered') {
            return;
        }
        if (end.startsWith('seller')) {
            const items = isUnit ? { items: [{ productId: A, quantity: 1 }] } : {};
            this.tell(order, { status: 'CANCELLED', cancel: { reason: 'out_of_stock', ...items } });
            this.omsReports(() => orders.cancelUnits(order, isUnit ? [order.units[0]!] : order.units, 'SELLER', 'x'));
            return;
        }
        orders.cancelUnits(
            order,
            isUnit ? [order.units[0]!] : order.units,
            end.startsWith('buyer') ? 'BUYER' : 'SYSTEM',
            'x'
        );
    }

    /** The OMS ships, unless TikTok does; a label is bought by a person. */
    private ship(order: TikTokOrder): void {
        const isLabel = order.shipping === 'tiktok' && (LABELS.includes(this.region) || this.reporter !== 'cartridge');
        if (order.shipping === 'fbt' || isLabel) {
            this.shop.simulate(`orders/${order.id}/label`);
            return;
        }
        const trackingNumber = '1Z' + order.id.slice(-4);
        const { carrier } = this.shop;
        this.tell(order, { status: 'Shipped', packages: [{ packageNo: '1', carrier, trackingNumber }] });
        this.omsReports(() => this.shop.simulate(`orders/${order.id}/ship`, { trackingNumber }));
    }

    /** Where the OMS is the reporter, it tells TikTok itself. */
    private omsReports(report: () => void): void {
        if (this.reporter === 'oms') {
            report();
        }
    }

    private tell(order: TikTokOrder, event: Json): void {
        this.shop.tell(order.id, event);
    }

    /** The job runs, TikTok's connector reads the feed where it is the reporter, and webhooks arrive. */
    private async catchUp(): Promise<void> {
        for (let round = 0; round < 3; round += 1) {
            this.shop.run();
            if (this.reporter === 'feed') {
                this.shop.sfcc.job('TikTokShop-OrderFeed');
                Object.values(this.shop.sfcc.feedFiles())
                    .flatMap(readFeed)
                    .forEach((entry) => this.reader.apply(this.orderOf(entry.externalOrderId), entry));
            }
            await this.shop.sfcc.clock.advance(20 * 60 * 1000);
        }
    }

    private orderOf(id: string): TikTokOrder {
        return this.shop.tiktok.orders.byId.get(id)!;
    }
}
