import { isFromSeller } from '../orderMessage';
import type { Initiator } from '../orderMessage';
import { awaitsShipment } from '../orderStatus';
import type { ExternalOrderStatus } from '../orderStatus';

/** What TikTok measures a seller by: late dispatch, cancellations by the seller's fault, valid tracking. */
export type MeasureName = 'late' | 'cancelled' | 'untracked';

/** All measures, in the order of the page. */
export const MEASURES: MeasureName[] = ['late', 'cancelled', 'untracked'];

/** Name of the count of orders that TikTok does not measure. */
export const UNMEASURED = 'unmeasured';
/** Names of the counts that together have every order of a shop once: those that TikTok measures, and the others. */
export const ORDERED = ['placed', UNMEASURED];

/** Kinds of orders that TikTok does not measure. Source: TikTok Shop Academy (US), guides to LDR and SFCR. */
const NOT_MEASURED = ['fbt', 'sample'];

/** The facts of an order that TikTok's measures depend on. Times in milliseconds since the epoch. */
export interface MeasuredOrder {
    /** Empty when it is unknown which shop sold it. */
    shopId: string;
    kinds: string[];
    status: ExternalOrderStatus;
    /** TikTok's dispatch deadline; 0 when it was never read. */
    shipBy: number;
    /** When its last package left; 0 while nothing has. */
    shippedAt: number;
    cancelledBy: Initiator | '';
    /** 0 while it is not cancelled. */
    cancelledAt: number;
    /** Packages that have left, and packages without a tracking number among them. */
    packages: number;
    untracked: number;
    now: number;
}

/**
 * What an order counts as in the measures of its shop: names of counts, each with how often it counts.
 * @returns for example `@7495/placed @7495/timed @7495/late @7495/packages*2`, as a list
 */
export function measuredAs(order: MeasuredOrder): string[] {
    if (order.kinds.some((kind) => NOT_MEASURED.indexOf(kind) >= 0)) {
        return [countName(order.shopId, UNMEASURED)];
    }
    const isLate = isDispatchedLate(order);
    const names: Array<[string, number]> = [
        ['placed', 1],
        ['cancelled', isCancelledByFault(order) ? 1 : 0],
        ['timed', order.shipBy > 0 && (isLate || hasLeftInFull(order)) ? 1 : 0],
        ['late', isLate ? 1 : 0],
        ['packages', order.packages],
        ['untracked', order.untracked]
    ];
    return names
        .filter((name) => name[1] > 0)
        .map((name) => countName(order.shopId, name[0]) + (name[1] === 1 ? '' : '*' + name[1]));
}

/** The name of a count of one shop. */
export function countName(shopId: string, name: string): string {
    return '@' + shopId + '/' + name;
}

function hasLeftInFull(order: MeasuredOrder): boolean {
    return order.shippedAt > 0 && !awaitsShipment(order.status);
}

/** An order that is still open after its deadline counts at once: TikTok will count it when it leaves. */
function isDispatchedLate(order: MeasuredOrder): boolean {
    if (order.shipBy === 0) {
        return false;
    }
    return hasLeftInFull(order)
        ? order.shippedAt > order.shipBy
        : awaitsShipment(order.status) && order.now > order.shipBy;
}

/** The seller has cancelled, or TikTok has because nothing left before the deadline. */
function isCancelledByFault(order: MeasuredOrder): boolean {
    if (order.status !== 'CANCELLED' || order.shippedAt > 0) {
        return false;
    }
    const isOverdue = order.cancelledBy === 'TIKTOK' && order.shipBy > 0 && order.cancelledAt > order.shipBy;
    return isFromSeller(order.cancelledBy) || isOverdue;
}
