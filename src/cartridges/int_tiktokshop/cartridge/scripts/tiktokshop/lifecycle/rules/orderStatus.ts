import { countUnits } from './units';
import type { Units } from './units';

/** The status of a TikTok Shop order, as in `c_externalOrderStatus`. */
export type ExternalOrderStatus =
    'New' | 'Acknowledged' | 'PartiallyShipped' | 'Shipped' | 'Delivered' | 'Completed' | 'CANCELLED';

/** The shipping status of an order. Source: platform doc dw.order.Order, SHIPPING_STATUS constants. */
export type ShippingStatus = 'NOTSHIPPED' | 'PARTSHIPPED' | 'SHIPPED';

/** The lifecycle in sequence; a status never moves back. `CANCELLED` is not part of it. */
const RANKS: ExternalOrderStatus[] = ['New', 'Acknowledged', 'PartiallyShipped', 'Shipped', 'Delivered', 'Completed'];

/** Values of `c_externalChannelOrderStatus`. Source: metadata of the official social channel cartridges. */
export const CHANNEL_STATUS = { CREATED: 2, NEW: 3, COMPLETED: 5, CANCELLED: 6, CANCELLED_PARTIAL: 7, REFUNDED: 8 };

/** Value of `c_orderTag` for an order that TikTok cancelled after it had shipped. */
export const CANCEL_AFTER_SHIPPED = 'cancel after shipped';

/** All status words. */
export function statusWords(): ExternalOrderStatus[] {
    return RANKS.concat(['CANCELLED']);
}

/** All status words by their lower-case form. */
const BY_LETTERS: { [letters: string]: ExternalOrderStatus } = {};
statusWords().forEach((status) => {
    BY_LETTERS['status ' + status.toLowerCase()] = status;
});

/** A status word in any case; null if there is no such status. */
export function statusOf(word: string): ExternalOrderStatus | null {
    return BY_LETTERS['status ' + word.toLowerCase()] || null;
}

/** Position in the lifecycle, 0 for `New`; -1 for `CANCELLED`. */
export function rankOf(status: ExternalOrderStatus): number {
    return RANKS.indexOf(status);
}

/** Whether the status means that at least one unit has shipped. */
export function saysShipped(status: ExternalOrderStatus): boolean {
    return rankOf(status) >= rankOf('PartiallyShipped');
}

/** Whether something has still to be shipped. */
export function awaitsShipment(status: ExternalOrderStatus): boolean {
    return status !== 'CANCELLED' && rankOf(status) < rankOf('Shipped');
}

/** Whichever status is further along the lifecycle. */
export function higherStatus(one: ExternalOrderStatus, other: ExternalOrderStatus): ExternalOrderStatus {
    return rankOf(other) > rankOf(one) ? other : one;
}

/** The statuses that can follow, apart from a cancellation. */
export function laterStatuses(status: ExternalOrderStatus): ExternalOrderStatus[] {
    return RANKS.slice(rankOf(status) + 1);
}

/** The status that a status word amounts to, given what has shipped. */
export function statusByUnits(word: ExternalOrderStatus, shippingStatus: ShippingStatus): ExternalOrderStatus {
    if (shippingStatus === 'NOTSHIPPED' || !saysShipped(word)) {
        return word;
    }
    return shippingStatus === 'PARTSHIPPED' ? 'PartiallyShipped' : higherStatus('Shipped', word);
}

/** What the channel status depends on, beside the status. */
interface ChannelFacts {
    cancelled: Units;
    /** Whether the buyer has got back the price of all units that are not cancelled. */
    isRefunded: boolean;
}

/** The official channel status that goes with a status. */
export function channelStatusOf(status: ExternalOrderStatus, { cancelled, isRefunded }: ChannelFacts): number {
    if (status === 'CANCELLED') {
        return CHANNEL_STATUS.CANCELLED;
    }
    if (isRefunded) {
        return CHANNEL_STATUS.REFUNDED;
    }
    if (countUnits(cancelled) > 0) {
        return CHANNEL_STATUS.CANCELLED_PARTIAL;
    }
    return rankOf(status) >= rankOf('Shipped') ? CHANNEL_STATUS.COMPLETED : CHANNEL_STATUS.NEW;
}

/**
 * The status that an inbound channel status asks for.
 * @returns null for a channel status that changes nothing here
 */
export function statusOfChannel(channelStatus: number): ExternalOrderStatus | null {
    if (channelStatus === CHANNEL_STATUS.CANCELLED) {
        return 'CANCELLED';
    }
    return channelStatus === CHANNEL_STATUS.COMPLETED ? 'Shipped' : null;
}
