import type { ToldLine } from './lineUnits';
import type { ExternalOrderStatus } from './orderStatus';
import type { ShippedPackage } from './packages';
import { hasStandIn, unitsBehind } from './standIn';
import type { Units } from './units';
import { copyOf } from '../../platform/rules/members';

/**
 * Who sent a message. Decides what a cancellation of a shipped order means. The seller acts through the OMS (`SELLER`)
 * or in Business Manager (`OPERATIONS`).
 */
export type Initiator = 'SELLER' | 'OPERATIONS' | 'TIKTOK' | 'BUYER';

/** Whether the seller has sent the message, through the OMS or in Business Manager. */
export function isFromSeller(initiator: Initiator | ''): boolean {
    return initiator === 'SELLER' || initiator === 'OPERATIONS';
}

/** Stands for the user, import or API client that changed an order in B2C Commerce. The order does not say which. */
export const B2C_COMMERCE = 'B2C Commerce';

/** One message about an order, from any side. */
export interface OrderMessage {
    /** Unique id that identifies repeats. Empty for a patch, whose repeats change nothing. */
    eventId: string;
    status: ExternalOrderStatus;
    /** ISO 8601 UTC. */
    occurredAt: string;
    /** Whether the sender told no time, so that `occurredAt` is the receipt. */
    isUntimed?: boolean;
    packages: ShippedPackage[];
    /** Units to cancel; null means the whole order. Only with `CANCELLED`. */
    cancelledItems: Units | null;
    reason: string;
    initiator: Initiator;
    /** All units that TikTok has cancelled after they had left there, whenever that was. */
    cancelledAfterLeaving?: Units;
    /** Cancelled units that TikTok does not want back in stock; if missing, all cancelled units return to stock. */
    withoutStock?: Units;
    /** Lines of the order that the sender names; without them, the rules choose among lines of one product. */
    lines?: ToldLine[];
    /** Login of the person; only with `OPERATIONS`. */
    by?: string;
}

/** A message that names neither packages nor units. */
export function plainMessage(initiator: Initiator, status: ExternalOrderStatus, occurredAt: string): OrderMessage {
    return {
        eventId: '',
        status: status,
        occurredAt: occurredAt,
        packages: [],
        cancelledItems: null,
        reason: '',
        initiator: initiator
    };
}

/** The same message by TikTok's product ids, which may differ from the products of the lines in B2C Commerce. */
export function withProductsBehind(message: OrderMessage): OrderMessage {
    return namesStandIn(message) ? byProductsBehind(message) : message;
}

function namesStandIn(message: OrderMessage): boolean {
    return hasStandIn(message.cancelledItems) || message.packages.some(({ items }) => hasStandIn(items));
}

function byProductsBehind(message: OrderMessage): OrderMessage {
    const behind = copyOf(message);
    behind.packages = message.packages.map((known) => {
        const parcel = copyOf(known);
        parcel.items = known.items && unitsBehind(known.items);
        return parcel;
    });
    behind.cancelledItems = message.cancelledItems && unitsBehind(message.cancelledItems);
    return behind;
}
