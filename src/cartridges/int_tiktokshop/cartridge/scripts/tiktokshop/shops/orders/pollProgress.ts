import { getRecord, storeRecord } from '../../platform/storedValues';
import { startAt } from '../rules/listWindow';
import type { Progress } from '../rules/listWindow';

/**
 * How far the poll has read the changed orders of a shop. What an earlier release has stored knows no window, and its orders are
 * read once more.
 */
export function pollProgress(shopId: string): Progress {
    const stored = getRecord<Progress>(keyOf(shopId), startAt(0));
    return stored.window === undefined ? startAt(stored.until) : stored;
}

/** Stores how far the poll has read. Needs a transaction. */
export function storePollProgress(shopId: string, progress: Progress): void {
    storeRecord(keyOf(shopId), progress);
}

/** Until when the poll has read the changed orders of a shop, in seconds since the epoch; 0 for never. */
export function polledUntil(shopId: string): number {
    return readUntil(pollProgress(shopId));
}

/** Until when changed orders were read, in seconds since the epoch; 0 for never. */
export function readUntil({ until, readTo }: Progress): number {
    return Math.max(until, readTo || 0);
}

function keyOf(shopId: string): string {
    return 'orderList-' + shopId;
}
