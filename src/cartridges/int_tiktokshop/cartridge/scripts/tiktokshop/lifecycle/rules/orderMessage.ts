import type { ExternalOrderStatus } from './orderStatus';
import type { ShippedPackage, Units } from './packages';

/**
 * Who wants something: decides what a cancellation of a shipped order means. The seller speaks through the OMS
 * (`SELLER`), or by hand in Business Manager (`OPERATIONS`).
 */
export type Initiator = 'SELLER' | 'OPERATIONS' | 'TIKTOK' | 'BUYER';

/** Whether the seller wants it, whichever way. */
export function isSellers(initiator: Initiator | ''): boolean {
    return initiator === 'SELLER' || initiator === 'OPERATIONS';
}

/** One message about an order, from whichever side it came. */
export interface OrderMessage {
    /** Unique; the key for repeats. Empty for a patch, which is recognised by what it changes. */
    eventId: string;
    status: ExternalOrderStatus;
    /** ISO 8601 UTC. */
    occurredAt: string;
    packages: ShippedPackage[];
    /** Units to cancel; null means the whole order. Only with `CANCELLED`. */
    cancelledItems: Units | null;
    reason: string;
    initiator: Initiator;
    /** Login of the person who did it; only by `OPERATIONS`. */
    by?: string;
}
