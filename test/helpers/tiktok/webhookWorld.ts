import { seeded } from '#simulators/tiktok-shop/random';
import type { OrderInput, TikTokOrder, Unit } from '#simulators/tiktok-shop/records/tiktokOrder';
import type { Json } from '#helpers/platform/testInstance';
import { deadTasks, differenceOf } from '#helpers/tiktok/bothSides';
import { DirectShop } from '#helpers/tiktok/directShop';
import { HANDLED_EVENTS } from '#cartridge/webhooks/rules/webhookTypes';
import { MINUTE } from '#helpers/durations';

const A = '701643632930';
const B = '701643632947';
const RECEIVER = 'https://localhost/on/demandware.store/Sites-RefArch-Site/default/TikTokShop-Webhook';
/** Lists that are asked for by the clock, however many orders there are. */
const POLLS = ['POST /order/202309/orders/search', 'POST /return_refund/202602/cancellations/search'];

/** How the world has ended. */
export interface WorldEnd {
    /** Orders that differ between both sides in shipped or cancelled units, or in their end. */
    different: string[];
    /** Tasks that were given up. */
    givenUp: string[];
    /** Without the polls of lists. */
    callsPerOrder: number;
    /** Polls of lists in an hour, with the questions whether the goods of cancelled units come back. */
    pollsPerHour: number;
    /** Calls that a limit has refused. */
    refused: number;
    sent: { all: number; lost: number };
}

/** TikTok sends all webhooks of a shop that the cartridge handles: of the first one, so that a second relies on the lists. */
export function registerWebhooks({ tiktok }: DirectShop, shopId = tiktok.app.shopId): void {
    const { webhooks } = tiktok.app.findShop(shopId)!;
    HANDLED_EVENTS.forEach((eventType) => webhooks.set(eventType, { address: RECEIVER, createTime: 0, updateTime: 0 }));
}

/**
 * Orders of all kinds that TikTok, its buyers and the seller ship, cancel and deliver, in connector mode with the cartridge
 * as reporter. The job runs every five minutes.
 */
export class WebhookWorld {
    private readonly shop = new DirectShop();
    private readonly random: () => number;
    private readonly orders: TikTokOrder[] = [];
    private readonly began: number;

    constructor(
        private readonly count: number,
        seed: number
    ) {
        this.random = seeded(seed);
        this.shop.sfcc.instance.random = seeded(seed);
        this.began = this.shop.sfcc.clock.now();
        this.shop.sfcc.hosts['https://oms.test'] = () => ({ status: 200, headers: {}, body: '{"agreed":true}' });
        registerWebhooks(this.shop);
        this.shop.tiktok.webhooks.configure({ shuffle: true, double: 0.2, lose: 0.2 }, seed);
    }

    /** Limits of calls, as the control takes them. */
    limit(limits: Json): void {
        this.shop.tiktok.limits.configure(limits);
    }

    async run(): Promise<WorldEnd> {
        for (let index = 0; index < this.count; index += 1) {
            this.orders.push(this.shop.newOrder(this.anyOrder(index)));
        }
        await this.pass(65);
        this.orders.forEach((order, index) => this.leave(order, index));
        await this.pass(30);
        this.orders.forEach((order, index) => this.shipRest(order, index));
        await this.pass(30);
        this.orders.forEach((order) => this.arrive(order, 'IN_TRANSIT'));
        await this.pass(10);
        this.orders.forEach((order) => this.arrive(order, 'DELIVERED'));
        await this.pass(180);
        const calls = this.shop.calls();
        const sum = (names: string[]): number => names.reduce((total, name) => total + (calls[name] || 0), 0);
        const hours = (this.shop.sfcc.clock.now() - this.began) / (60 * MINUTE);
        const { refused } = this.shop.tiktok.calls.summary('');
        const { sent } = this.shop.tiktok.webhooks;
        return {
            different: this.orders.map((order) => differenceOf(this.shop, order)).filter((text) => text !== ''),
            givenUp: deadTasks(this.shop),
            callsPerOrder: (sum(Object.keys(calls)) - sum(POLLS) - refused) / this.count,
            pollsPerHour: sum(POLLS) / hours,
            refused,
            sent: { all: sent.length, lost: sent.filter((webhook) => webhook.state === 'lost').length }
        };
    }

    close(): void {
        this.shop.sfcc.close();
    }

    /** Two of three are plain orders of the seller. */
    private anyOrder(index: number): Partial<OrderInput> {
        const id = String(577000000000000000n + BigInt(index));
        const plain = [A, B].map((productId) => ({ productId, quantity: 1 + this.any(2) }));
        const kinds: Array<Partial<OrderInput>> = [
            { shipping: 'tiktok' },
            { shipping: 'fbt' },
            { sample: true, items: [{ productId: A, quantity: 1, price: '0.00' }], shippingFee: '0.00' },
            { subscription: true },
            { items: [{ productId: 'SET-1', quantity: 1, subItems: plain }] },
            { items: [{ productId: 'TRIO-1', quantity: 1, combinedListing: [{ productId: A, count: 2 }] }] }
        ];
        return { id, items: plain, ...(index % 3 === 2 ? kinds[this.any(kinds.length)] : {}) };
    }

    /** Shipped by the seller or TikTok, cancelled by buyer, seller or TikTok, in whole or in part. */
    private leave(order: TikTokOrder, index: number): void {
        const { orders } = this.shop.tiktok;
        const kind = this.random();
        const [first] = order.units as [Unit];
        if (kind < 0.06) {
            orders.cancel(order, this.random() < 0.5 ? 'BUYER' : 'SYSTEM', 'Made up');
        } else if (kind < 0.1 && order.units.length > 1) {
            orders.cancelUnits(order, [first], 'BUYER', 'Made up');
        } else if (kind < 0.14 && order.shipping === 'seller') {
            this.tell(order, index, { status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
        } else if (order.shipping !== 'seller' || kind < 0.2) {
            const action = order.shipping === 'seller' ? 'ship' : 'label';
            this.shop.simulate(`orders/${order.id}/${action}`);
        } else {
            const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: `1Z${index}` }];
            this.tell(order, index, { status: 'Shipped', packages });
        }
    }

    /** What is left of an order after the buyer has cancelled a part. */
    private shipRest(order: TikTokOrder, index: number): void {
        if (order.status !== 'AWAITING_SHIPMENT' || !order.units.some((unit) => unit.cancelled)) {
            return;
        }
        if (order.shipping === 'seller') {
            const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: `1Z${index}` }];
            this.tell(order, index, { status: 'Shipped', packages });
        } else {
            this.shop.simulate(`orders/${order.id}/label`);
        }
    }

    private tell(order: TikTokOrder, index: number, event: Json): void {
        this.shop.sfcc.events({ eventId: `event-${index}`, externalOrderId: order.id, ...event });
    }

    private arrive(order: TikTokOrder, status: 'IN_TRANSIT' | 'DELIVERED'): void {
        if (order.status === (status === 'IN_TRANSIT' ? 'AWAITING_COLLECTION' : 'IN_TRANSIT')) {
            this.shop.tiktok.orders.setStatus(order, status);
        }
    }

    /** Time passes, with the job every five minutes. */
    private async pass(minutes: number): Promise<void> {
        for (let passed = 0; passed < minutes; passed += 5) {
            await this.shop.sfcc.clock.advance(5 * MINUTE);
            this.shop.run();
        }
    }

    private any(below: number): number {
        return Math.floor(this.random() * below);
    }
}
