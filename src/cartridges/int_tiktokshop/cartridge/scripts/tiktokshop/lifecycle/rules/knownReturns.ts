import { countUnits, plus, unitsOf } from './units';
import type { Units } from './units';

/** Returns of one order by TikTok's id. */
export interface KnownReturns {
    [returnId: string]: KnownReturn;
}

/** What an order keeps of a return on TikTok, also once the object of the return is gone. */
export interface KnownReturn {
    /** See `returns/rules/returnStage.ts`. */
    stage: string;
    units: Units;
    /** Units that a user or the OMS has reported as received. */
    received: Units;
    /** Units that were put back into stock. */
    restocked: Units;
    refund: KnownRefund | null;
    /** How many documents about it were made for the OMS; missing for none, and where a release before this one kept no number. */
    told?: number;
}

/** Money that the buyer got back for a return. */
export interface KnownRefund {
    currency: string;
    /** Minor units. */
    amount: number;
    /** Whether it is the price of the units, and not only an offered part of it. */
    isWhole: boolean;
}

/** Units whose price TikTok has paid back. */
export function refundedUnits(known: KnownReturns): Units {
    return Object.keys(known).reduce((sum: Units, returnId) => {
        const one = known[returnId] as KnownReturn;
        return one.refund && one.refund.isWhole ? plus(sum, one.units) : sum;
    }, {});
}

/**
 * Whether the buyer has got back the price of everything.
 * @param available - units that were ordered and not cancelled
 */
export function isRefunded(known: KnownReturns, available: Units): boolean {
    const refunded = refundedUnits(known);
    return (
        countUnits(refunded) > 0 &&
        Object.keys(available).every((productId) => unitsOf(refunded, productId) >= unitsOf(available, productId))
    );
}

/**
 * What the buyer of an order got back for all of its returns.
 * @param currency - of the order; refunds in another are left out
 * @returns minor units
 */
export function refundTotal(known: KnownReturns, currency: string): number {
    return Object.keys(known).reduce((sum, returnId) => {
        const refund = (known[returnId] as KnownReturn).refund;
        return refund && refund.currency === currency ? sum + refund.amount : sum;
    }, 0);
}
