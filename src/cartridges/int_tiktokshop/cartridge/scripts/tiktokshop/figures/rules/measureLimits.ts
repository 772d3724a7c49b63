import { UNMEASURED } from '../../lifecycle/rules/counts/measures';
import type { MeasureName } from '../../lifecycle/rules/counts/measures';
import type { Counts } from '../../lifecycle/rules/counts/orderCounts';

/**
 * How many of a thousand may be at fault. TikTok asks for at least 95 % valid tracking: at most 5 % without.
 * Source: TikTok Shop Academy (US), Fulfillment Policy.
 */
const LIMITS: Record<MeasureName, number> = { late: 40, cancelled: 25, untracked: 50 };
/** What the faults of each measure are a share of. */
const BASES: Record<MeasureName, string> = { late: 'timed', cancelled: 'placed', untracked: 'packages' };
/** Part of the limit from which a measure is near it, in quarters. */
const NEAR_QUARTERS = 3;
const THOUSAND = 1000;

/** TikTok looks at seven days in some markets, and at thirty in others. Both are days on which orders were created. */
export const WEEK = 7;
export const MONTH = 30;

/** One measure of a shop in a time. */
export interface Measure {
    name: MeasureName;
    /** Orders at fault; packages where the measure is `untracked`. */
    faults: number;
    /** All orders, or packages, that TikTok measures. */
    total: number;
    /** As TikTok states it: of valid tracking the good share, of the others that at fault. 0 to 100; null without orders. */
    percent: number | null;
    /** `near` from three quarters of the limit on. */
    state: 'none' | 'good' | 'near' | 'exceeded';
}

/** The limit as TikTok states it, in percent. */
export function limitOf(name: MeasureName): number {
    const percent = LIMITS[name] / 10;
    return name === 'untracked' ? 100 - percent : percent;
}

/**
 * A measure from the counts of a shop.
 * @param counts - by names without the shop
 */
export function measureOf(name: MeasureName, counts: Counts): Measure {
    const faults = counts[name] || 0;
    const total = counts[BASES[name]] || 0;
    return {
        name: name,
        faults: faults,
        total: total,
        percent: total === 0 ? null : percentOf(name, faults, total),
        state: stateOf(faults, total, LIMITS[name])
    };
}

function percentOf(name: MeasureName, faults: number, total: number): number {
    const share = Math.round((faults * THOUSAND * 10) / total) / 100;
    return name === 'untracked' ? Math.round((100 - share) * 100) / 100 : share;
}

function stateOf(faults: number, total: number, limit: number): Measure['state'] {
    if (total === 0) {
        return 'none';
    }
    if (faults * THOUSAND > limit * total) {
        return 'exceeded';
    }
    return faults * THOUSAND * 4 >= limit * total * NEAR_QUARTERS ? 'near' : 'good';
}

/**
 * Takes the counts of measured orders of shops out of the counts of one day, and adds them up.
 * @param shops - by shop id; counts by names without the shop
 */
export function addShopCounts(shops: { [shopId: string]: Counts }, day: Counts): void {
    Object.keys(day).forEach((name) => {
        const parts = /^@([^/]*)\/(.+)$/.exec(name);
        if (parts && parts[2] !== UNMEASURED) {
            const shopId = parts[1] as string;
            const counts = shops[shopId] || {};
            counts[parts[2] as string] = (counts[parts[2] as string] || 0) + (day[name] || 0);
            shops[shopId] = counts;
        }
    });
}

/** The sum of several counts. */
export function sumOf(all: Counts[]): Counts {
    const sum: Counts = {};
    all.forEach((counts) =>
        Object.keys(counts).forEach((name) => {
            sum[name] = (sum[name] || 0) + (counts[name] as number);
        })
    );
    return sum;
}
