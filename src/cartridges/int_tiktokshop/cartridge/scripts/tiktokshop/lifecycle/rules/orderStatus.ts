/** The status of a TikTok Shop order as `c_externalOrderStatus` says it. */
export type ExternalOrderStatus =
    'New' | 'Acknowledged' | 'PartiallyShipped' | 'Shipped' | 'Delivered' | 'Completed' | 'CANCELLED';

/** How much of an order has shipped, as B2C Commerce says it. */
export type ShippingStatus = 'NOTSHIPPED' | 'PARTSHIPPED' | 'SHIPPED';

/** In the order of an order's life; a status never falls back. `CANCELLED` stands outside. */
const RANKS: ExternalOrderStatus[] = ['New', 'Acknowledged', 'PartiallyShipped', 'Shipped', 'Delivered', 'Completed'];

/** Values of `c_externalChannelOrderStatus`. Source: metadata of the official social channel cartridges. */
export const CHANNEL_STATUS = { CREATED: 2, NEW: 3, COMPLETED: 5, CANCELLED: 6, CANCELLED_PARTIAL: 7, REFUNDED: 8 };

/** Written to `c_orderTag` when an order was cancelled that had left already. */
export const CANCEL_AFTER_SHIPPED = 'cancel after shipped';

/** All status words. */
export function statusWords(): ExternalOrderStatus[] {
    return RANKS.concat(['CANCELLED']);
}

/** A status word, whatever its case; null if there is no such status. */
export function statusOf(word: string): ExternalOrderStatus | null {
    const lower = word.toLowerCase();
    const found = statusWords().filter((status) => status.toLowerCase() === lower);
    return found[0] || null;
}

/** Position in the order's life, 0 for `New`; -1 for `CANCELLED`. */
export function rankOf(status: ExternalOrderStatus): number {
    return RANKS.indexOf(status);
}

/** Whether the word says that at least one unit has shipped. */
export function saysShipped(status: ExternalOrderStatus): boolean {
    return rankOf(status) >= rankOf('PartiallyShipped');
}

/** Whether something has still to be shipped. */
export function awaitsShipment(status: ExternalOrderStatus): boolean {
    return status !== 'CANCELLED' && rankOf(status) < rankOf('Shipped');
}

/** The one that is further on in the order's life. */
export function higherStatus(one: ExternalOrderStatus, other: ExternalOrderStatus): ExternalOrderStatus {
    return rankOf(other) > rankOf(one) ? other : one;
}

/** What can still come after a status, besides a cancellation. */
export function laterStatuses(status: ExternalOrderStatus): ExternalOrderStatus[] {
    return RANKS.slice(rankOf(status) + 1);
}

/** A status word, as far as the units bear it out. */
export function statusByUnits(word: ExternalOrderStatus, shippingStatus: ShippingStatus): ExternalOrderStatus {
    if (shippingStatus === 'NOTSHIPPED' || !saysShipped(word)) {
        return word;
    }
    return shippingStatus === 'PARTSHIPPED' ? 'PartiallyShipped' : higherStatus('Shipped', word);
}

/**
 * The official channel status that goes with a status.
 * @param someUnitsCancelled - whether some, but not all units were cancelled
 */
export function channelStatusOf(status: ExternalOrderStatus, someUnitsCancelled: boolean): number {
    if (status === 'CANCELLED') {
        return CHANNEL_STATUS.CANCELLED;
    }
    if (someUnitsCancelled) {
        return CHANNEL_STATUS.CANCELLED_PARTIAL;
    }
    return rankOf(status) >= rankOf('Shipped') ? CHANNEL_STATUS.COMPLETED : CHANNEL_STATUS.NEW;
}

/**
 * The status that an inbound channel status stands for.
 * @returns null for those that only inform
 */
export function statusOfChannel(channelStatus: number): ExternalOrderStatus | null {
    if (channelStatus === CHANNEL_STATUS.CANCELLED) {
        return 'CANCELLED';
    }
    return channelStatus === CHANNEL_STATUS.COMPLETED ? 'Shipped' : null;
}
