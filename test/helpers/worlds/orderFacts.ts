import { goodsOf } from '#simulators/connector/goods';
import type { TikTokOrder, Unit } from '#simulators/tiktok-shop/records/tiktokOrder';
import { storedWords } from '#helpers/messages/storedWords';
import type { Json, TestInstance } from '#helpers/platform/testInstance';
import type { DirectShop } from '#helpers/tiktok/directShop';
import { sumOf, textOf } from './goods';
import type { Units } from './goods';

/** The sites that sell on TikTok Shop in any world. */
const SITES = ['RefArch', 'Outlet'];
/** Confirmation status of an order. Source: Script API, dw.order.Order. */
const CONFIRMED = 2;
/** Length of the seal before a ledger entry that is kept on its order. */
const SEAL = 65;
/** Alerts that tell a person of units which both sides do not have alike. */
const NAMING =
    /alert\.(fewer_units|units_too_late|cancelled_after_shipping|shipped_only_on_tiktok|shipped_before_cancelled|tracking_missing|undo_failed|platform_cancelled|refused_tiktok.*cancel\.items)/;

/** The units that an alert about an edit names as no longer ordered, such as "3 × 701643632930". */
const EDITED_LESS = /alert\.edited_less","([^"]*)"/;

/** An order as the database has it, on whichever site. */
export function rowOf({ instance }: TestInstance, orderNo: string): Json | undefined {
    const rows = SITES.map((siteId) => instance.store.row('Order', `${siteId}/${orderNo}`));
    return rows.find((row) => row !== undefined)?.data as Json | undefined;
}

/** Whether an order waits for its release. */
export function isOnHold(row: Json | undefined): boolean {
    return row !== undefined && !!(row.custom as Json).tiktokHoldReason && row.confirmationStatus !== CONFIRMED;
}

/** What both sides know of an order. */
export class OrderFacts {
    /** @param orderNo - empty until B2C Commerce has it */
    constructor(
        private readonly shop: DirectShop,
        readonly id: string,
        readonly orderNo: string
    ) {}

    get there(): TikTokOrder {
        return this.shop.tiktok.orders.byId.get(this.id)!;
    }

    /** The order in the database. */
    get row(): Json {
        return rowOf(this.shop.sfcc, this.orderNo) || { custom: {}, lines: [] };
    }

    /** The ledger entry, wherever it is. */
    get entry(): Json {
        const live = this.shop.sfcc.customObject('TikTokShopOrder', this.id) as Json | undefined;
        const kept = (this.row.custom as Json).tiktokLedger as string | undefined;
        return live || (kept ? (JSON.parse(kept.slice(SEAL)) as Json) : {});
    }

    get isHeld(): boolean {
        return !!(this.row.custom as Json).tiktokHoldReason;
    }

    /** Whether the whole order is cancelled here, before anything left. */
    get isCancelled(): boolean {
        return this.entry.appliedStatus === 'CANCELLED' && textOf(this.shippedHere()) === '';
    }

    ordered(): Units {
        return this.unitsThat(() => true);
    }

    shippedHere(): Units {
        const info = JSON.parse(String((this.row.custom as Json).shipmentsInfo || '{}')) as Record<string, Json>;
        return sumOf(Object.values(info).flatMap((one) => one.items as Array<{ productId: string; quantity: number }>));
    }

    cancelledHere(): Units {
        const { cancelledUnits } = this.entry;
        return this.isCancelled ? this.ordered() : (JSON.parse(String(cancelledUnits || '{}')) as Units);
    }

    /** Cancelled units without those that an edit took from the order before it was known: the OMS no longer has them. */
    cancelledOnLines(): Units {
        const { cancelled = {} } = JSON.parse(String(this.entry.unitsTakenByEdits || '{}')) as { cancelled?: Units };
        return without(this.cancelledHere(), cancelled);
    }

    shippedThere(): Units {
        return this.unitsThat((unit) => !unit.cancelled && this.shop.tiktok.orders.packages.isShipped(unit));
    }

    cancelledThere(): Units {
        return this.unitsThat((unit) => unit.cancelled);
    }

    /** Tracking numbers of what has left, as TikTok has them. */
    numbersThere(): string[] {
        return this.there.units.map((unit) => this.shop.tiktok.orders.packages.of(unit)?.trackingNumber || '');
    }

    /** Whether both sides have the same units as shipped and cancelled. */
    isSame(): boolean {
        return this.isSameBut([]);
    }

    /**
     * Whether both sides have the same units as shipped and cancelled, but for some that have shipped here. TikTok may know a
     * part of them: their package had another carrier, or fewer units.
     * @param leftOut - those that TikTok may not know, by package
     */
    isSameBut(leftOut: Units[]): boolean {
        const unknown = sumOf(itemsOf(leftOut));
        return this.isCancelledAlike() && areMoreOf(unknown, surpluses(this.shippedHere(), this.shippedThere()));
    }

    /**
     * Whether the sides differ only in units that an edit took from the order, and an alert names these: TikTok may have shipped
     * them, and does not cancel them with an order that is cancelled here without them.
     */
    isSameButEdited(): boolean {
        const named = this.alerts().flatMap((alert) => EDITED_LESS.exec(alert)?.[1]!.split(', ') ?? []);
        const taken = sumOf(
            named.map((units) => ({ productId: units.split(' × ')[1]!, quantity: parseInt(units, 10) }))
        );
        return (
            areMoreOf(taken, surpluses(this.shippedThere(), this.shippedHere())) &&
            areMoreOf(this.isCancelled ? taken : {}, surpluses(this.cancelledHere(), this.cancelledThere()))
        );
    }

    /** Whether TikTok has shipped no more than has left here, some of it without tracking: then the rest has left, too. */
    isSameButUntracked(): boolean {
        const packages = JSON.parse(String(this.entry.packages || '{}')) as Json;
        const left = without(this.ordered(), this.cancelledHere());
        return !!packages[''] && this.isCancelledAlike() && areMoreOf(left, surpluses(left, this.shippedThere()));
    }

    /** Whether an open task or an alert tells a person that they differ, or the order waits for a person anyway. */
    isNamed(): boolean {
        const task = this.shop.task(this.id) as Json | undefined;
        const isOpen =
            ['dead', 'waiting'].includes(String(task?.state)) && !!task?.lastCode && !!storedWords(task.lastError);
        return isOpen || this.isHeld || this.alerts().some((alert) => NAMING.test(alert));
    }

    alerts(): string[] {
        return JSON.parse(String(this.entry.alerts || '[]')) as string[];
    }

    /** The units that one side has more than the other, to compare them with those at another time. */
    differences(): string {
        return [
            difference(this.shippedHere(), this.shippedThere()),
            difference(this.cancelledHere(), this.cancelledThere())
        ].join('; ');
    }

    /** Both sides in one line. */
    both(): string {
        const task = this.shop.task(this.id) as Json | undefined;
        return [
            `${this.id} left here ${textOf(this.shippedHere())}, there ${textOf(this.shippedThere())}`,
            `cancelled here ${textOf(this.cancelledHere())}, there ${textOf(this.cancelledThere())}`,
            `task ${task?.state} ${task?.lastCode} ${task?.lastError}, TikTok ${this.there.status}`,
            `status ${this.entry.appliedStatus}, alerts ${this.alerts().join(' | ')}`
        ].join('; ');
    }

    private isCancelledAlike(): boolean {
        return textOf(this.cancelledThere()) === textOf(this.cancelledHere());
    }

    private unitsThat(isMeant: (unit: Unit) => boolean): Units {
        const goods = this.there.units.filter(isMeant).flatMap(goodsOf);
        return sumOf(goods.map(({ sellerSku, quantity }) => ({ productId: sellerSku, quantity })));
    }
}

/** Never below zero. */
function without(units: Units, taken: Units): Units {
    return Object.fromEntries(
        Object.entries(units).map(([product, count]) => [product, Math.max(0, count - (taken[product] || 0))])
    );
}

function itemsOf(all: Units[]): Array<{ productId: string; quantity: number }> {
    return all.flatMap((units) => Object.entries(units).map(([productId, quantity]) => ({ productId, quantity })));
}

interface Surplus {
    product: string;
    more: number;
}

/** Whether there are more of some products, no more than of these units, and fewer of none. */
function areMoreOf(units: Units, of: Surplus[]): boolean {
    return of.every(({ product, more }) => more >= 0 && more <= (units[product] || 0));
}

/** How many there are more of each product here, below zero for fewer. */
function surpluses(here: Units, there: Units): Surplus[] {
    const products = [...new Set([...Object.keys(here), ...Object.keys(there)])].sort();
    return products.map((product) => ({ product, more: (here[product] || 0) - (there[product] || 0) }));
}

/** What there is more here, and less here, of each product. */
function difference(here: Units, there: Units): string {
    return surpluses(here, there)
        .filter(({ more }) => more !== 0)
        .map(({ product, more }) => `${product} ${more}`)
        .join(', ');
}
