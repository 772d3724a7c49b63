import { getValue, storeValue } from '../platform/storedValues';

/** Until when TikTok's changed orders of a shop were read, in either mode; null for never. */
export function ordersReadUntil(shopId: string): Date | null {
    const seconds = Number(getValue(keyOf(shopId)) || '0');
    return seconds > 0 ? new Date(seconds * 1000) : null;
}

/**
 * TikTok's changed orders of a shop were read. Needs a transaction.
 * @param until - seconds since the epoch
 */
export function noteOrdersRead(shopId: string, until: number): void {
    storeValue(keyOf(shopId), String(until));
}

function keyOf(shopId: string): string {
    return 'ordersRead-' + shopId;
}
