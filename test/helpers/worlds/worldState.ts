import { providersOf } from '#simulators/tiktok-shop/facts/providers';
import { seeded } from '#simulators/tiktok-shop/random';
import type { OrderInput } from '#simulators/tiktok-shop/records/tiktokOrder';
import { DirectShop } from '#helpers/tiktok/directShop';
import { Visit } from '#helpers/business-manager/visit';
import { connections, setShop } from '#helpers/tiktok/connection';
import { registerWebhooks } from '#helpers/tiktok/webhookWorld';
import type { MerchantCartridge } from '#helpers/platform/merchantCartridge';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { brokenHooks } from './brokenHooks';
import { Disturbances } from './disturbances';
import { OmsSide } from './omsSide';
import { any } from './omsWords';
import { OrderFacts, rowOf } from './orderFacts';
import type { Plan, PlannedOrder } from './plan';
import { prepareDirectMode } from './prepareDirectMode';
import { hasDirectMode } from './kinds/worldKind';
import type { Mode, Reporter } from './kinds/worldKind';

const OMS = 'https://oms.test';
const ORDERS = '/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders';
/** The site of the second shop in worlds of two sites. */
const SECOND_SITE = 'Outlet';
/** How often a user tries to connect a shop while calls fail. */
const CONNECT_TRIES = 20;
/** From a seed to the seed for the parcels that TikTok wants. */
const PARCELS = 6;
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
    /** Returns whose goods have arrived, as the OMS says. */
    readonly received = new Set<string>();
    /** Decisions about returns that the OMS has sent. */
    decisions = 0;
    /** Orders that order retention has deleted, with the site that had them. */
    readonly deleted = new Map<string, string>();
    /** Units that live on in orders that were deleted, by product: their stock was taken. */
    readonly deletedUnits = new Map<string, number>();
    /** The numbers that edited orders had before, the first one first. */
    readonly formerNos = new Map<string, string[]>();
    /** How often an agent has edited an order. */
    edits = 0;
    /** What had left of orders that a user has opened again, when that happened. */
    readonly leftBeforeOpened = new Map<string, string>();
    /** Tracking numbers that TikTok had of an order until somebody entered others in Seller Center. */
    readonly overwrittenNumbers = new Map<string, string[]>();
    /** In what the sides of orders differed when a user marked their alert about it as handled. */
    readonly handledDifferences = new Map<string, string>();
    /** Which status the platform had for orders when a user marked their alert as handled. */
    readonly handledStatus = new Map<string, number>();
    /** Whether a shop was lost on purpose, so that a person has to connect it again. */
    wasLost = false;
    private hasMoved = false;
    private readonly merchant: MerchantCartridge | null;
    /** Who reports the orders of the first shop now. */
    siteReporter: Reporter;
    /** Who brings the orders of the first shop now. */
    private mode: Exclude<Mode, 'switched'>;

    /** @param cartridges - folder of the compiled cartridges; the repository's unless given */
    constructor(
        readonly plan: Plan,
        cartridges?: string
    ) {
        const { kind, seed } = plan;
        const moreSites = kind.secondSite ? [SECOND_SITE] : [];
        const spared = plan.orders.filter(({ single }) => single).map(({ id }) => id);
        this.merchant = kind.brokenHooks > 0 ? brokenHooks(kind.brokenHooks, spared) : null;
        this.shop = new DirectShop(
            kind.region,
            new TestInstance({}, this.merchant, cartridges, { start: kind.start, moreSites, isMerchantStrict: true })
        );
        const { sfcc, tiktok } = this.shop;
        this.mode = kind.mode === 'direct' ? 'direct' : 'connector';
        this.siteReporter = kind.reporter;
        sfcc.prefer({
            tiktokShopReporter: kind.reporter,
            tiktokShopHeldOrders: kind.heldOrders,
            tiktokShopTrustedCreators: 'Customer',
            tiktokShopMode: this.mode,
            tiktokShopReturnStock: kind.restocks ? 'inventory' : 'none'
        });
        sfcc.instance.random = seeded(seed);
        tiktok.orders.switches.numberAgain = kind.numberAgain;
        this.secondShop = kind.secondShop ? this.openSecondShop() : '';
        if (hasDirectMode(kind)) {
            prepareDirectMode(plan, this.shop, this.siteIds);
            if (this.secondShop) {
                this.settleSecondShop();
            }
        }
        tiktok.faults.configure({ rate: kind.tiktokFaults, seed });
        this.oms = new OmsSide(kind.omsFaults, seed, seeded(seed + 1));
        sfcc.hosts[OMS] = (message) => this.oms.answer(message);
        if (kind.webhooks) {
            registerWebhooks(this.shop);
            if (kind.secondSite) {
                registerWebhooks(this.shop, this.secondShop);
            }
            tiktok.webhooks.configure({ shuffle: true, double: 0.1, lose: kind.lostWebhooks }, seed);
        }
        this.disturbances = new Disturbances(sfcc, kind);
        this.stockBefore = stockOf(sfcc);
    }

    /** In worlds of two sites another seller's, with a site of its own. @returns its id */
    private openSecondShop(): string {
        const { secondSite, secondMode, secondReporter, heldOrders, restocks } = this.kind;
        if (!secondSite) {
            return this.shop.openSecondShop();
        }
        this.shop.sfcc.prefer(
            {
                tiktokShopReporter: secondReporter,
                tiktokShopHeldOrders: heldOrders,
                tiktokShopTrustedCreators: 'Customer',
                tiktokShopMode: secondMode,
                tiktokShopReturnStock: restocks ? 'inventory' : 'none'
            },
            SECOND_SITE
        );
        return this.shop.openSecondShop('other', SECOND_SITE);
    }

    /** What a user has chosen for the second shop. */
    settleSecondShop(): void {
        const { secondMode, secondReporter, secondSite, region } = this.kind;
        const siteId = this.siteOfShop(this.secondShop);
        const chosen = hasDirectMode(this.kind) || secondSite ? { mode: secondMode, reporter: secondReporter } : {};
        setShop(this.shop.sfcc, this.secondShop, { ...chosen, siteId, region });
    }

    /** A user gives the second shop to the first site; orders that exist stay where they are. */
    moveSecondShop(): void {
        const { sfcc, tiktok } = this.shop;
        const { secondMode, secondReporter } = this.kind;
        const form = { shop: this.secondShop, site: 'RefArch', reporter: secondReporter, mode: secondMode };
        const { status } = new Visit(sfcc, ['*'], 'default', SECOND_SITE).submit('TikTokShopConnection-SaveShop', form);
        if (status !== 302) {
            this.note('a shop can move', `it was answered with ${status}`);
        }
        this.hasMoved = true;
        tiktok.app.findShop(this.secondShop)!.site = 'RefArch';
        this.tell('', 'the second shop moves to the first site', status);
    }

    /** A user connects the shops of a seller, again where a call fails, and chooses their sites anew. */
    connect(seller: string): void {
        const { sfcc, tiktok } = this.shop;
        const { shops } = tiktok.app.findSeller(seller)!;
        const isConnected = ({ id }: { id: string }): boolean =>
            connections(sfcc).some(({ shopId, state }) => shopId === id && state === 'connected');
        for (let tries = 0; tries < CONNECT_TRIES && !shops.every(isConnected); tries += 1) {
            const { code } = this.shop.simulate('authorize', { seller });
            sfcc.job('TikTokShop-ConnectShop', { AuthCode: String(code) });
        }
        [tiktok.app.shopId, this.secondShop]
            .filter((shopId) => shopId !== '')
            .forEach((shopId) => setShop(sfcc, shopId, { siteId: this.siteOfShop(shopId) }));
    }

    get siteIds(): string[] {
        return this.kind.secondSite ? ['RefArch', SECOND_SITE] : ['RefArch'];
    }

    /** The site that gets the orders of a shop. */
    siteOfShop(shopId: string): string {
        const isElsewhere = this.kind.secondSite && !this.hasMoved && shopId === this.secondShop;
        return isElsewhere ? SECOND_SITE : 'RefArch';
    }

    /** The site that has an order, or will have it. */
    siteOf(id: string): string {
        const row = rowOf(this.shop.sfcc, this.orderNos.get(id) || '');
        return row
            ? String(row.siteId)
            : this.deleted.get(id) || this.siteOfShop(this.shop.tiktok.orders.byId.get(id)?.shopId || '');
    }

    /** Sends an event of an order to its site. */
    sendEvent(
        event: Json,
        siteId = this.siteOf(String(event.externalOrderId))
    ): ReturnType<TestInstance['sendEvents']> {
        return this.shop.sfcc.sendEvents({ events: [event] }, '?siteId=' + siteId);
    }

    /** Patches an order as TikTok or the OMS does. @returns the HTTP status */
    patch(id: string, document: Json, orderNo = this.orderNos.get(id)!): number {
        return this.shop.sfcc.patch(orderNo, document, this.siteOf(id)).status;
    }

    /** The same through SCAPI. */
    patchScapi(id: string, document: Json, orderNo = this.orderNos.get(id)!): number {
        return this.shop.sfcc.scapi('PATCH', `${ORDERS}/${orderNo}?siteId=${this.siteOf(id)}`, document).status;
    }

    /** The first shop has its orders brought by another from now on. */
    switchTo(mode: Exclude<Mode, 'switched'>): void {
        this.mode = mode;
        setShop(this.shop.sfcc, this.shop.tiktok.app.shopId, { mode });
    }

    /** A user chooses another reporter: the feed for the cartridge, or the cartridge for the feed. */
    turnReporter(): void {
        this.siteReporter = this.siteReporter === 'feed' ? 'cartridge' : 'feed';
        this.shop.sfcc.prefer({ tiktokShopReporter: this.siteReporter });
        this.tell('', 'a user chooses another reporter', this.siteReporter);
    }

    /** Who brings the orders of a shop now. */
    modeOf(shopId: string): Exclude<Mode, 'switched'> {
        return shopId === this.secondShop ? this.kind.secondMode : this.mode;
    }

    /** The shop that sells an order, where it is not the first. */
    shopIdOf({ seed }: PlannedOrder): { shop?: string } {
        return this.secondShop && seeded(seed + 3)() < OF_SECOND ? { shop: this.secondShop } : {};
    }

    /** Which parcels TikTok wants of an order. */
    parcelsOf({ buyer, seed }: PlannedOrder): Partial<OrderInput> {
        const { combined, parted } = this.kind;
        const isCombined = combined > 0 && seeded(this.plan.seed + PARCELS + buyer)() < combined;
        const isParted = parted > 0 && seeded(seed + PARCELS)() < parted;
        return { ...(isCombined ? { combineGroup: `8${buyer}` } : {}), ...(isParted ? { maxUnits: 2 } : {}) };
    }

    /** Who reports an order. */
    reporterOf(id: string): Reporter {
        return this.reporterOfShop(this.shop.tiktok.orders.byId.get(id)?.shopId || '');
    }

    /** Who reports the orders of a shop. */
    reporterOfShop(shopId: string): Reporter {
        const isSecond = this.secondShop !== '' && shopId === this.secondShop;
        const hasOwn = hasDirectMode(this.kind) || this.kind.secondSite;
        return isSecond && hasOwn ? this.kind.secondReporter : this.siteReporter;
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
        this.merchant?.remove();
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
        return !!this.orderNos.get(id) && rowOf(this.shop.sfcc, this.orderNos.get(id)!) !== undefined;
    }

    /** What both sides know of all orders of the plan that are here. */
    allFacts(): OrderFacts[] {
        return this.plan.orders.filter(({ id }) => this.isHere(id)).map(({ id }) => this.facts(id));
    }

    /** Ids of orders on TikTok that have to come here still. */
    ordersToCome(): string[] {
        const { byId } = this.shop.tiktok.orders;
        const isOpen = (id: string): boolean => !['UNPAID', 'CANCELLED'].includes(byId.get(id)?.status || 'CANCELLED');
        return this.plan.orders
            .map(({ id }) => id)
            .filter((id) => isOpen(id) && !this.isHere(id) && !this.deleted.has(id));
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
        const row = rowOf(this.shop.sfcc, orderNo);
        return row && JSON.stringify(row);
    }
}

/** Units that can be sold, by product. */
export function stockOf(sfcc: TestInstance): Map<string, number> {
    const rows = sfcc.rows('InventoryRecord').filter(({ listId }) => listId === 'inventory_m');
    return new Map(rows.map((row) => [String(row.productId), Number(row.allocation) - Number(row.onOrder)]));
}
