import { serviceConfigs } from '#sfcc-mocks';
import { FeedReader } from '#simulators/connector/feedReader';
import { readFeed } from '#simulators/connector/feed';
import { seeded } from '#simulators/tiktok-shop/random';
import type { TikTokOrder, Unit } from '#simulators/tiktok-shop/records/tiktokOrder';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { storedWords } from '../messages/storedWords';
import { A, B, sum, text } from './unitCounts';
import type { Units } from './unitCounts';

const STEPS = 5;
const MINUTE = 60 * 1000;

/** Who reports, in which market, whether TikTok takes a number of an order again, and how many calls fail. */
export interface World {
    reporter: 'cartridge' | 'feed';
    region: string;
    numberAgain: 'refused' | 'accepted';
    faults: number;
}

export const WORLDS: World[] = [
    { reporter: 'cartridge', region: 'US', numberAgain: 'refused', faults: 0 },
    { reporter: 'cartridge', region: 'US', numberAgain: 'accepted', faults: 0.15 },
    { reporter: 'feed', region: 'US', numberAgain: 'accepted', faults: 0 },
    { reporter: 'cartridge', region: 'SG', numberAgain: 'accepted', faults: 0 }
];

/** How the histories of a world have ended. */
export interface Ended {
    /** Orders of which both sides have the same units as shipped and cancelled. */
    same: number;
    /** Orders of which an open task or an alert names the difference. */
    named: number;
    /** What both sides have of the others. */
    unexplained: string[];
    /** Orders of which something has left. */
    shipped: number;
    /** How many messages and cancellations the orders lived through. */
    operations: number;
    /** What must not be, whatever happened. */
    violations: Violation[];
}

/** A rule that a history broke, and how. */
export interface Violation {
    rule: string;
    what: string;
}

/**
 * Orders that live through messages made up from a seed: two or three packages of one order, or of two orders of one
 * buyer, share numbers, grow, shrink and are corrected; units are cancelled by the OMS and by TikTok, before and after
 * they have left; messages come late and twice.
 */
export class UnitHistories {
    private readonly shop: DirectShop;
    private readonly reader: FeedReader;
    private readonly random: () => number;
    private readonly ids: string[];
    private told: Json[] = [];
    /** What has left by order, once all have lived. */
    private readonly left = new Map<string, Units>();
    private operations = 0;
    /** Feed files that TikTok has read. */
    private readonly filesRead: string[] = [];

    constructor(
        private readonly world: World,
        count: number,
        seed: number
    ) {
        this.shop = new DirectShop(world.region);
        this.shop.sfcc.prefer({ tiktokShopReporter: world.reporter });
        this.shop.tiktok.orders.switches.numberAgain = world.numberAgain;
        this.shop.tiktok.faults.configure({ rate: world.faults, seed });
        this.reader = new FeedReader(this.shop.tiktok.orders);
        this.random = seeded(seed);
        this.shop.sfcc.instance.random = seeded(seed);
        this.ids = Array.from({ length: count }, (_value, index) => String(577000000000000000n + BigInt(index)));
    }

    /** Lets all of them live, then gives the jobs time to finish. */
    async run(): Promise<Ended> {
        this.ids.forEach((id, index) => this.place(id, index));
        await this.shop.sfcc.clock.advance(90 * MINUTE);
        for (let step = 0; step < STEPS; step += 1) {
            this.ids.forEach((id) => this.liveOn(id));
            if (this.random() < 0.8) {
                this.report();
            }
            await this.shop.sfcc.clock.advance(20 * MINUTE);
        }
        for (let round = 0; round < 40 && (round === 0 || this.isWaiting()); round += 1) {
            this.report();
            await this.shop.sfcc.clock.advance(30 * MINUTE);
        }
        const same = this.ids.filter((id) => this.isSame(id));
        const others = this.ids.filter((id) => !same.includes(id));
        const named = others.filter((id) => this.isNamed(id));
        const unexplained = others.filter((id) => !named.includes(id)).map((id) => this.both(id));
        const shipped = this.ids.filter((id) => Object.keys(this.shippedHere(id)).length > 0).length;
        const violations = [
            ...unexplained.map((what) => ({ rule: 'both sides alike, or a person is told', what })),
            ...this.violations()
        ];
        return {
            same: same.length,
            named: named.length,
            unexplained,
            shipped,
            operations: this.operations,
            violations
        };
    }

    private violations(): Violation[] {
        const orders = this.shop.sfcc.rows('Order');
        const tasks = this.shop.sfcc.rows('CustomObject:TikTokShopTask').map((row) => row.custom as Json);
        const secrets = this.secrets();
        const told = (rule: string, whats: unknown[]): Violation[] =>
            whats.map((what) => ({ rule, what: String(what) }));
        return [
            ...told(
                'each order exactly once',
                this.ids.filter((id) => orders.filter((order) => order.externalOrderNo === id).length !== 1)
            ),
            ...told(
                'no unit shipped and cancelled, or more than there are',
                this.ids.filter((id) => this.isOverspent(id)).map((id) => this.both(id))
            ),
            ...told(
                'every dead letter has words',
                tasks.filter((task) => task.state === 'dead' && !storedWords(task.lastError)).map((task) => task.id)
            ),
            ...told(
                'no task for ever',
                tasks.filter((task) => task.state === 'waiting').map((task) => `${task.kind} ${task.lastCode}`)
            ),
            ...told(
                'no secret in a log',
                this.shop.sfcc.log
                    .filter(({ message }) => secrets.some((secret) => message.includes(secret)))
                    .map(({ category }) => category)
            )
        ];
    }

    /** Tokens and secrets that only services and TikTok know. */
    private secrets(): string[] {
        const { credentials } = serviceConfigs(this.shop.sfcc.instance);
        const passwords = [...credentials.values()].map(({ password }) => password || '');
        const tokens = this.shop.sfcc
            .rows('CustomObject:TikTokShopGrant')
            .flatMap((row) => [row.custom.accessToken, row.custom.refreshToken] as unknown[]);
        return [...passwords, ...tokens.map((token) => String(token || ''))].filter((secret) => secret.length > 7);
    }

    /** On TikTok's side a unit is one or the other; here, both together are at most what was ordered. */
    private isOverspent(id: string): boolean {
        const all = this.units(id, () => true);
        const shipped = this.shippedHere(id);
        return [A, B].some((product) => (shipped[product] || 0) > (all[product] || 0));
    }

    close(): void {
        this.shop.sfcc.close();
    }

    /** A paid line and now and then a free one of A, and a line of B. Two orders in a row are one buyer's. */
    private place(id: string, index: number): void {
        const free: Array<[string, number, number]> = this.random() < 0.4 ? [[A, 1, 0]] : [];
        this.shop.placeLines(id, [[A, 1 + this.any(3), 10], ...free, [B, 1 + this.any(2), 10]]);
        if (index % 2 === 1) {
            this.orderOf(id).buyerId = this.orderOf(this.ids[index - 1]!).buyerId;
        }
    }

    private liveOn(id: string): void {
        this.operations += 1;
        const kind = this.random();
        if (kind < 0.06) {
            this.cancelOnTikTok(this.orderOf(id));
            this.shop.receive(1, { order_id: id });
            return;
        }
        const repeated = this.told.length > 0 && kind < 0.1 ? this.told[this.any(this.told.length)]! : null;
        const event = repeated || this.anyEvent(id);
        this.told.push(event);
        this.shop.sfcc.events(event);
    }

    /** The buyer or TikTok cancels some units, or all, also what has left. */
    private cancelOnTikTok(order: TikTokOrder): void {
        const by = this.random() < 0.5 ? 'BUYER' : 'SYSTEM';
        const open = order.units.filter((unit) => !unit.cancelled);
        if (open.length === 0) {
            return;
        }
        const some = this.random() < 0.3 ? open : open.filter(() => this.random() < 0.4);
        if (some.length > 0) {
            this.shop.tiktok.orders.cancelUnits(order, some, by, 'Made up');
        }
    }

    /** What an OMS may say next of an order; not all of it is accepted. */
    private anyEvent(id: string): Json {
        const late = this.random() < 0.2 ? { occurredAt: this.ago(this.any(60)) } : {};
        const event = { eventId: `e${this.told.length}`, externalOrderId: id, ...late };
        if (this.random() < 0.25) {
            const items = this.someUnits();
            const cancel = { reason: 'out_of_stock', ...(items.length ? { items } : {}) };
            return { ...event, status: 'CANCELLED', cancel };
        }
        const packages = ['1', '2', '3']
            .filter((packageNo) => this.random() < (packageNo === '3' ? 0.1 : 0.7))
            .map((packageNo) => ({
                packageNo,
                carrier: this.random() < 0.9 ? 'UPS' : 'FedEx',
                trackingNumber: this.anyNumber(id),
                items: this.someUnits()
            }))
            .filter((one) => one.items.length > 0);
        return packages.length > 0
            ? { ...event, status: 'PartiallyShipped', packages }
            : { ...event, status: this.random() < 0.1 ? 'Shipped' : 'Acknowledged' };
    }

    /** One of two numbers of the order, now and then another, or one that both orders of a buyer have. */
    private anyNumber(id: string): string {
        const number = Number(id.slice(-6));
        const kind = this.random();
        return kind < 0.2 ? `1ZB${Math.floor(number / 2)}` : `1Z${number}N${this.any(kind < 0.85 ? 2 : 4)}`;
    }

    private someUnits(): Array<{ productId: string; quantity: number }> {
        return [A, B].map((productId) => ({ productId, quantity: this.any(3) })).filter((item) => item.quantity > 0);
    }

    private ago(minutes: number): string {
        return new Date(this.shop.sfcc.clock.now() - minutes * MINUTE).toISOString();
    }

    private any(below: number): number {
        return Math.floor(this.random() * below);
    }

    private report(): void {
        this.shop.run();
        if (this.world.reporter === 'cartridge') {
            return;
        }
        this.shop.sfcc.job('TikTokShop-OrderFeed');
        const files = this.shop.sfcc.feedFiles(this.filesRead);
        this.filesRead.push(...Object.keys(files));
        Object.values(files)
            .flatMap((xml) => readFeed(xml))
            .forEach((entry) => this.reader.apply(this.orderOf(entry.externalOrderId), entry));
    }

    private isWaiting(): boolean {
        const tasks = this.shop.sfcc.rows('CustomObject:TikTokShopTask').map((row) => row.custom as Json);
        const due = this.shop.sfcc.rows('CustomObject:TikTokShopOrder').map((row) => row.custom as Json);
        return tasks.some((task) => task.state === 'waiting') || due.some((entry) => entry.reportDue === true);
    }

    private isSame(id: string): boolean {
        return (
            text(this.shippedThere(id)) === text(this.shippedHere(id)) &&
            text(this.cancelledThere(id)) === text(this.cancelledHere(id))
        );
    }

    private isNamed(id: string): boolean {
        const task = this.shop.task(id);
        const isOpen =
            ['dead', 'waiting'].includes(String(task?.state)) && !!task.lastCode && !!storedWords(task.lastError);
        return isOpen || this.alerts(id).some((alert) => NAMING.test(alert));
    }

    private alerts(id: string): string[] {
        return JSON.parse(String(this.entry(id).alerts || '[]')) as string[];
    }

    private both(id: string): string {
        const task = this.shop.task(id);
        return [
            `${id} left here ${text(this.shippedHere(id))}, there ${text(this.shippedThere(id))}`,
            `cancelled here ${text(this.cancelledHere(id))}, there ${text(this.cancelledThere(id))}`,
            `task ${task?.state} ${task?.lastCode} ${task?.lastError}, TikTok ${this.orderOf(id).status}`,
            `alerts ${this.alerts(id).join(' | ')}`
        ].join('; ');
    }

    /** Asked for several times for each order, and read once. */
    private shippedHere(id: string): Units {
        const known = this.left.get(id) || this.readShipped(id);
        this.left.set(id, known);
        return known;
    }

    private readShipped(id: string): Units {
        const info = JSON.parse(String(this.shop.order(id).c_shipmentsInfo || '{}')) as Record<string, Json>;
        return sum(Object.values(info).flatMap((one) => one.items as Array<{ productId: string; quantity: number }>));
    }

    private cancelledHere(id: string): Units {
        const { appliedStatus, cancelledUnits } = this.entry(id);
        const isWhole = appliedStatus === 'CANCELLED' && Object.keys(this.shippedHere(id)).length === 0;
        return isWhole ? this.units(id, () => true) : (JSON.parse(String(cancelledUnits || '{}')) as Units);
    }

    private shippedThere(id: string): Units {
        return this.units(id, (unit) => !unit.cancelled && this.shop.tiktok.orders.isShipped(unit));
    }

    private cancelledThere(id: string): Units {
        return this.units(id, (unit) => unit.cancelled);
    }

    private units(id: string, isMeant: (unit: Unit) => boolean): Units {
        return sum(
            this.orderOf(id)
                .units.filter(isMeant)
                .map((unit) => ({ productId: unit.sellerSku, quantity: 1 }))
        );
    }

    private orderOf(id: string): TikTokOrder {
        return this.shop.tiktok.orders.byId.get(id)!;
    }

    private entry(id: string): Json {
        return this.shop.sfcc.customObject('TikTokShopOrder', id);
    }
}

/** Alerts that tell a person of units which both sides do not have alike. */
const NAMING =
    /alert\.(fewer_units|units_too_late|cancelled_after_shipping|shipped_only_on_tiktok|shipped_before_cancelled|tracking_missing)/;
