import { getValue, storeValue } from '../../platform/storedValues';
import { polledUntil } from './pollProgress';

/** Until when TikTok's changed orders of a shop were read, in either mode; null for never. */
export function ordersReadUntil(shopId: string): Date | null {
    const seconds = Math.max(Number(getValue(keyOf(shopId)) || '0'), polledUntil(shopId));
    return seconds > 0 ? new Date(seconds * 1000) : null;
}

/**
 * The import has read TikTok's changed orders of a shop. Needs a transaction.
 * @param until - seconds since the epoch
 */
export function noteOrdersRead(shopId: string, until: number): void {
    storeValue(keyOf(shopId), String(until));
}

function keyOf(shopId: string): string {
    return 'ordersRead-' + shopId;
}
