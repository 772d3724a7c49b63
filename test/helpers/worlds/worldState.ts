import { providersOf } from '#simulators/tiktok-shop/facts/providers';
import { seeded } from '#simulators/tiktok-shop/random';
import { DirectShop } from '#helpers/tiktok/directShop';
import { registerWebhooks } from '#helpers/tiktok/webhookWorld';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { Disturbances } from './disturbances';
import { OmsSide } from './omsSide';
import { any } from './omsWords';
import { OrderFacts } from './orderFacts';
import type { Plan } from './plan';

const OMS = 'https://oms.test';

/** A rule that was broken, and how. */
export interface Violation {
    rule: string;
    what: string;
    /** TikTok's id of the order; empty where it is about none, or about several. */
    orderId: string;
}

/** One line of what happened to an order. */
export interface DiaryLine {
    at: string;
    orderId: string;
    what: string;
    answer: string;
}

/** What there is in a world, and what has happened in it. */
export class WorldState {
    readonly shop: DirectShop;
    readonly oms: OmsSide;
    readonly disturbances: Disturbances;
    /** Order numbers by TikTok's id. */
    readonly orderNos = new Map<string, string>();
    /** Orders that have nothing to do with TikTok, as they were. */
    readonly strangers = new Map<string, string>();
    readonly diary: DiaryLine[] = [];
    /** Orders about which a message has claimed what is not so. */
    readonly tampered = new Set<string>();
    /** Orders that the OMS wanted to cancel, in whole or in part. */
    readonly cancelledByOms = new Set<string>();
    /** Id of the second shop; empty without one. */
    readonly secondShop: string;
    /** Units that could be sold before, by product. */
    readonly stockBefore: Map<string, number>;
    readonly noted: Violation[] = [];

    /** @param cartridges - folder of the compiled cartridges; that of the repository unless given */
    constructor(
        readonly plan: Plan,
        cartridges?: string
    ) {
        const { kind, seed } = plan;
        this.shop = new DirectShop(kind.region, new TestInstance({}, null, cartridges));
        const { sfcc, tiktok } = this.shop;
        sfcc.prefer({
            tiktokShopReporter: kind.reporter,
            tiktokShopHeldOrders: kind.heldOrders,
            tiktokShopTrustedCreators: 'Customer'
        });
        sfcc.instance.random = seeded(seed);
        tiktok.orders.switches.numberAgain = kind.numberAgain;
        this.secondShop = kind.secondShop ? this.shop.openSecondShop() : '';
        tiktok.faults.configure({ rate: kind.tiktokFaults, seed });
        this.oms = new OmsSide(kind.omsFaults, seed, seeded(seed + 1));
        sfcc.hosts[OMS] = (message) => this.oms.answer(message);
        if (kind.webhooks) {
            registerWebhooks(this.shop);
            tiktok.webhooks.configure({ shuffle: true, double: 0.1, lose: kind.lostWebhooks }, seed);
        }
        this.disturbances = new Disturbances(sfcc, kind);
        this.stockBefore = stockOf(sfcc);
    }

    get kind(): Plan['kind'] {
        return this.plan.kind;
    }

    /** Carriers of the market, the usual one first. */
    get carriers(): string[] {
        return providersOf(this.kind.region).map(({ name }) => name);
    }

    close(): void {
        this.shop.sfcc.close();
    }

    /** Notes a rule that is broken while the world lives. */
    note(rule: string, what: string, orderId = ''): void {
        this.noted.push({ rule, what, orderId });
    }

    tell(orderId: string, what: string, answer: unknown): void {
        this.diary.push({ at: new Date(this.shop.sfcc.clock.now()).toISOString(), orderId, what, answer: `${answer}` });
    }

    facts(id: string): OrderFacts {
        return new OrderFacts(this.shop, id, this.orderNos.get(id) || '');
    }

    /** What both sides know of all orders of the plan. */
    allFacts(): OrderFacts[] {
        return this.plan.orders.map(({ id }) => this.facts(id));
    }

    tasks(): Json[] {
        return this.shop.sfcc.rows('CustomObject:TikTokShopTask').map((row) => row.custom as Json);
    }

    /** An order of the plan to which anything may happen; undefined if there is none. */
    anyOrder(random: () => number): string | undefined {
        const open = this.plan.orders.filter(({ single }) => !single);
        return open[any(random, open.length)]?.id;
    }

    /** An order as the database has it. */
    rowText(orderNo: string): string {
        return JSON.stringify(this.shop.sfcc.instance.store.row('Order', 'RefArch/' + orderNo)?.data);
    }
}

/** Units that can be sold, by product. */
export function stockOf(sfcc: TestInstance): Map<string, number> {
    const rows = sfcc.rows('InventoryRecord').filter(({ listId }) => listId === 'inventory_m');
    return new Map(rows.map((row) => [String(row.productId), Number(row.allocation) - Number(row.onOrder)]));
}
