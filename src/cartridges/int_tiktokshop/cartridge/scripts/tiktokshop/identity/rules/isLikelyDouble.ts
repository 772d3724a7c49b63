import { sameUnits } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';

/** What is compared of two orders; amounts in minor units. */
export interface OrderContent {
    currency: string;
    total: number;
    /** Included in the total. */
    shipping: number;
    units: Units;
}

/**
 * Whether an order that another client created is probably the one that TikTok has posted: currency and units are the
 * same, and the totals differ by no more than the shipping. The official cartridge books shipping without its tax.
 */
export function isLikelyDouble(ours: OrderContent, other: OrderContent): boolean {
    return (
        ours.currency === other.currency &&
        Math.abs(ours.total - other.total) <= ours.shipping &&
        sameUnits(ours.units, other.units)
    );
}
