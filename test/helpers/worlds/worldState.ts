import { insert } from '#sfcc-mocks/store/session';
import { marketOf } from '#simulators/tiktok-shop/facts/markets';
import { providersOf } from '#simulators/tiktok-shop/facts/providers';
import { seeded } from '#simulators/tiktok-shop/random';
import { DirectShop } from '#helpers/tiktok/directShop';
import { setShop } from '#helpers/tiktok/connection';
import { fitSite } from '#helpers/tiktok/marketSite';
import { registerWebhooks } from '#helpers/tiktok/webhookWorld';
import { TestInstance, TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { Disturbances } from './disturbances';
import { OFFLINE } from './goods';
import { OmsSide } from './omsSide';
import { any } from './omsWords';
import { OrderFacts } from './orderFacts';
import type { Plan, PlannedOrder } from './plan';
import { hasDirectMode } from './worldKind';
import type { Mode, Reporter } from './worldKind';

const OMS = 'https://oms.test';
/** TikTok's limits in worlds that have them. */
const LIMITS = {
    app: [
        { calls: 10, seconds: 1 },
        { calls: 600, seconds: 3600 }
    ]
};
/** Share of orders that the second shop sells. */
const OF_SECOND = 0.4;

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
    readonly strangers = new Map<string, string | undefined>();
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
    /** Returns of which the OMS has said that goods have arrived. */
    readonly received = new Set<string>();
    /** Decisions about returns that the OMS has sent. */
    decisions = 0;
    /** Who brings the orders of the first shop now. */
    private mode: Exclude<Mode, 'switched'>;

    /** @param cartridges - folder of the compiled cartridges; that of the repository unless given */
    constructor(
        readonly plan: Plan,
        cartridges?: string
    ) {
        const { kind, seed } = plan;
        this.shop = new DirectShop(kind.region, new TestInstance({}, null, cartridges));
        const { sfcc, tiktok } = this.shop;
        this.mode = kind.mode === 'direct' ? 'direct' : 'connector';
        sfcc.prefer({
            tiktokShopReporter: kind.reporter,
            tiktokShopHeldOrders: kind.heldOrders,
            tiktokShopTrustedCreators: 'Customer',
            tiktokShopMode: this.mode,
            tiktokShopReturnStock: kind.restocks ? 'inventory' : 'none'
        });
        sfcc.instance.random = seeded(seed);
        tiktok.orders.switches.numberAgain = kind.numberAgain;
        this.secondShop = kind.secondShop ? this.shop.openSecondShop() : '';
        if (hasDirectMode(kind)) {
            this.prepareDirectMode();
        }
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

    private prepareDirectMode(): void {
        const { kind, plan, shop } = this;
        const { sfcc, tiktok } = shop;
        fitSite(shop, { [kind.region]: { standard: marketOf(kind.region).taxRate } });
        if (this.secondShop) {
            Object.assign(tiktok.app.findShop(this.secondShop)!, { currency: tiktok.app.shop.currency });
            setShop(sfcc, this.secondShop, { mode: kind.secondMode, reporter: kind.secondReporter });
        }
        sfcc.change(() => {
            const listId = 'inventory_m';
            insert('Product', OFFLINE, { id: OFFLINE, name: 'Offline', online: false });
            insert('InventoryRecord', `${listId}/${OFFLINE}`, {
                listId,
                productId: OFFLINE,
                allocation: 1000,
                perpetual: false,
                onOrder: 0
            });
        });
        tiktok.orders.switches.ordersOnPage = kind.page;
        if (kind.limits) {
            tiktok.limits.configure(LIMITS);
        }
        const random = seeded(plan.seed + 2);
        sfcc.hosts[TIKTOK] = (message) => {
            const answer = tiktok.handle(message);
            if (message.url.includes('/orders/search') && random() < kind.shifts) {
                this.shift(random);
            }
            return answer;
        };
    }

    /** An order changes while a list is read, so that those behind it move up by one. */
    private shift(random: () => number): void {
        const orders = [...this.shop.tiktok.orders.byId.values()];
        const order = orders[any(random, orders.length)];
        if (order) {
            order.updatedAt = this.shop.sfcc.clock.now();
        }
    }

    /** The first shop has its orders brought by another from now on. */
    switchTo(mode: Exclude<Mode, 'switched'>): void {
        this.mode = mode;
        setShop(this.shop.sfcc, this.shop.tiktok.app.shopId, { mode });
    }

    /** Who brings the orders of a shop now. */
    modeOf(shopId: string): Exclude<Mode, 'switched'> {
        return shopId === this.secondShop ? this.kind.secondMode : this.mode;
    }

    /** The shop that sells an order, where it is not the first. */
    shopIdOf({ seed }: PlannedOrder): { shop?: string } {
        return this.secondShop && seeded(seed + 3)() < OF_SECOND ? { shop: this.secondShop } : {};
    }

    /** Who reports an order. */
    reporterOf(id: string): Reporter {
        return this.reporterOfShop(this.shop.tiktok.orders.byId.get(id)?.shopId || '');
    }

    /** Who reports the orders of a shop. */
    reporterOfShop(shopId: string): Reporter {
        const isSecond = this.secondShop !== '' && shopId === this.secondShop;
        return isSecond && hasDirectMode(this.kind) ? this.kind.secondReporter : this.kind.reporter;
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

    /** Whether B2C Commerce has the order. */
    isHere(id: string): boolean {
        return !!this.orderNos.get(id) && this.orderRow(this.orderNos.get(id)!) !== undefined;
    }

    /** What both sides know of all orders of the plan that are here. */
    allFacts(): OrderFacts[] {
        return this.plan.orders.filter(({ id }) => this.isHere(id)).map(({ id }) => this.facts(id));
    }

    /** Ids of orders on TikTok that have to come here still. */
    ordersToCome(): string[] {
        const { byId } = this.shop.tiktok.orders;
        const isOpen = (id: string): boolean => !['UNPAID', 'CANCELLED'].includes(byId.get(id)?.status || 'CANCELLED');
        return this.plan.orders.map(({ id }) => id).filter((id) => isOpen(id) && !this.isHere(id));
    }

    tasks(): Json[] {
        return this.shop.sfcc.rows('CustomObject:TikTokShopTask').map((row) => row.custom as Json);
    }

    /** Whether anything may happen to an order. */
    isOpenPlan(orderId: string): boolean {
        return this.plan.orders.some(({ id, single }) => id === orderId && !single);
    }

    /** An order of the plan to which anything may happen; undefined if there is none. */
    anyOrder(random: () => number): string | undefined {
        const open = this.plan.orders.filter(({ id, single }) => !single && this.isHere(id));
        return open[any(random, open.length)]?.id;
    }

    /** An order as the database has it. */
    rowText(orderNo: string): string | undefined {
        return JSON.stringify(this.orderRow(orderNo));
    }

    private orderRow(orderNo: string): unknown {
        return this.shop.sfcc.instance.store.row('Order', 'RefArch/' + orderNo)?.data;
    }
}

/** Units that can be sold, by product. */
export function stockOf(sfcc: TestInstance): Map<string, number> {
    const rows = sfcc.rows('InventoryRecord').filter(({ listId }) => listId === 'inventory_m');
    return new Map(rows.map((row) => [String(row.productId), Number(row.allocation) - Number(row.onOrder)]));
}
