import { createHmac } from 'node:crypto';
import { isFailure, serviceConfigs } from '#sfcc-mocks';
import { edit, findKeys } from '#sfcc-mocks/store/session';
import { externalOrderBody } from '#simulators/connector/externalOrderBody';
import { providersOf } from '#simulators/tiktok-shop/facts/providers';
import type { OrderInput, TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { changeShop, setShop } from '#helpers/tiktok/connection';
import { HOUR } from '#helpers/durations';

const WEBHOOK = 'https://localhost/on/demandware.store/Sites-RefArch-Site/en_US/TikTokShop-Webhook';

/** Product, units, and the price of one. */
export type PostedLine = [string, number, number];

/** A body of CreateExternalOrder with these lines. */
export function postedOrder(id: string, lines: PostedLine[]): Json {
    const amount = lines.reduce((sum, [, quantity, price]) => sum + quantity * price, 6.24);
    return externalOrder({
        c_externalOrderId: id,
        product_lineitems: lines.map(([productId, quantity, price]) => ({
            ...line(productId, quantity),
            net_price: price * quantity
        })),
        payment: { payment_method: 'SOCIAL_PAY', amount }
    });
}

/** An instance whose cartridge reports to TikTok itself, with a shop in some market. */
export class DirectShop {
    readonly tiktok: TestInstance['tiktok'];
    private told = 0;

    constructor(
        readonly region = 'US',
        readonly sfcc = new TestInstance()
    ) {
        this.tiktok = sfcc.tiktok;
        this.tiktok.connector.enabled = false;
        serviceConfigs(this.sfcc.instance).profiles.get('tiktokshop.openapi.profile')!.rateLimit = null;
        this.sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        changeShop(this.sfcc, { region });
        Object.assign(this.tiktok.app.shop, { region });
    }

    /** The usual carrier of the market. */
    get carrier(): string {
        return providersOf(this.region)[0]!.name;
    }

    /** An order on both sides: units at 10.00 by product, paid two hours ago. */
    async paidOrder(id: string, units: Record<string, number>): Promise<void> {
        this.placeOrder(id, units);
        await this.sfcc.clock.advance(2 * HOUR);
    }

    /** The same, paid a moment ago. */
    placeOrder(id: string, units: Record<string, number>): void {
        this.placeLines(
            id,
            Object.entries(units).map(([productId, quantity]) => [productId, quantity, 10])
        );
    }

    /** The same by lines: product, units and price of one; several lines may have one product. */
    placeLines(id: string, lines: PostedLine[]): void {
        this.payOnTikTok({ id }, lines);
        const answer = this.sfcc.create(postedOrder(id, lines));
        if (answer.status !== 200) {
            throw new Error(answer.text);
        }
    }

    /** An order of these lines on TikTok alone, just paid. */
    payOnTikTok(input: Partial<OrderInput>, lines: PostedLine[]): TikTokOrder {
        const items = lines.map(([productId, quantity, price]) => ({ productId, quantity, price: price.toFixed(2) }));
        const order = this.tiktok.orders.place({ region: this.region, ...input, items });
        this.tiktok.orders.pay(order);
        return order;
    }

    /** An order on both sides, as TikTok's connector posts it: paid two hours ago. */
    async connectorOrder(input: Partial<OrderInput>): Promise<TikTokOrder> {
        const order = this.newOrder(input);
        await this.sfcc.clock.advance(2 * HOUR);
        return order;
    }

    /** The same, paid a moment ago. */
    newOrder(input: Partial<OrderInput>): TikTokOrder {
        const { orders } = this.tiktok;
        const order = orders.place({ items: [], region: this.region, ...input });
        orders.pay(order);
        const answer = this.sfcc.create(externalOrderBody(order));
        if (answer.status !== 200) {
            throw new Error(answer.text);
        }
        return order;
    }

    /** A control of the simulated TikTok; throws when it is refused. */
    simulate(action: string, body: Json = {}): Json {
        const url = `http://tiktok.test/_sim/${action}`;
        const answer = this.tiktok.handle({ method: 'POST', url, headers: {}, body: JSON.stringify(body) });
        if (isFailure(answer) || answer.status >= 300) {
            throw new Error(`${action}: ${isFailure(answer) ? answer.failure : answer.body}`);
        }
        return JSON.parse(answer.body) as Json;
    }

    /** The seller, or another, opens another shop in the same market, for the same site or another one. @returns its id */
    openSecondShop(seller = this.tiktok.app.seller.id, siteId = 'RefArch'): string {
        const { sfcc, tiktok, region } = this;
        const id = String(this.simulate('shops', { seller, region, site: siteId }).id);
        const { code } = this.simulate('authorize', { seller });
        sfcc.job('TikTokShop-ConnectShop', { AuthCode: String(code) });
        changeShop(sfcc, { region });
        setShop(sfcc, tiktok.app.shopId, { siteId: 'RefArch' });
        setShop(sfcc, id, { siteId });
        return id;
    }

    /** Makes an order one of another shop of the site, whose reporter is the feed. */
    giveToFeed(id: string): void {
        this.sfcc.prefer({ tiktokShopReporter: 'feed' });
        changeShop(this.sfcc, { reporter: 'cartridge' });
        this.sfcc.change(() => {
            const entry = findKeys<Json>('CustomObject:TikTokShopOrder', () => true).find((key) => key.endsWith(id));
            (edit<Json>('CustomObject:TikTokShopOrder', entry!).custom as Json).shopId = '7499999999999999999';
        });
    }

    /** What the OMS says of an order; must be applied. */
    tell(id: string, event: Json): void {
        this.told += 1;
        const [outcome] = this.sfcc.events({ eventId: `event-${this.told}`, externalOrderId: id, ...event });
        if (outcome?.outcome !== 'applied') {
            throw new Error(JSON.stringify(outcome));
        }
    }

    /** A webhook of TikTok, signed as it should be. */
    receive(type: number, data: Json, shopId = this.tiktok.app.shopId): void {
        this.told += 1;
        const id = String(this.told);
        this.receiveBody(
            JSON.stringify({ type, tts_notification_id: id, shop_id: shopId, timestamp: this.told, data })
        );
    }

    /** A webhook with any body, signed by TikTok. */
    receiveBody(body: string): void {
        const { appKey, appSecret } = this.tiktok.app;
        const authorization = createHmac('sha256', appSecret)
            .update(appKey + body)
            .digest('hex');
        const headers = { 'content-type': 'application/json', host: 'localhost', authorization };
        const answer = this.sfcc.handle({ method: 'POST', url: WEBHOOK, headers, body });
        if (answer.status !== 200) {
            throw new Error(`the webhook was answered with ${answer.status}`);
        }
    }

    /** TikTokShop-ProcessTasks; its exit status. */
    run(): Json | null {
        return this.sfcc.job('TikTokShop-ProcessTasks').exit_status;
    }

    /** The order as B2C Commerce has it. */
    order(id: string): Json {
        return this.sfcc.order('TTS-' + id).json;
    }

    /** The task to report an order. */
    task(id: string): Json {
        return this.sfcc.customObject('TikTokShopTask', 'report-' + id);
    }

    /** The units as TikTok has them: tracking number, cancelled or open, by product. */
    units(id: string): string[] {
        const order = this.tiktok.orders.byId.get(id)!;
        return order.units.map((unit) => {
            const known = this.tiktok.orders.packages.of(unit);
            const state = unit.cancelled ? 'cancelled' : known?.trackingNumber || 'open';
            return `${unit.sellerSku} ${state}`;
        });
    }

    /** How often each endpoint was called. */
    calls(): Record<string, number> {
        return this.tiktok.calls.summary('').totals;
    }
}
