import { isoNow } from '../../platform/clock';
import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import { utcNotice } from '../../platform/rules/timeNotice';
import { getRecord, storeRecord } from '../../platform/storedValues';

/** A time whose changed orders may not all have been read, because they kept changing meanwhile. */
export interface SlippedOrders {
    /** When it was noticed, ISO 8601 UTC. */
    at: string;
    /** Seconds since the epoch. */
    from: number;
    to: number;
}

/** The last time of a shop whose orders may not all have been read; null for none. */
export function slippedOrders(shopId: string): SlippedOrders | null {
    return getRecord<SlippedOrders | null>(keyOf(shopId), null);
}

/** Remembers that orders of a shop may not all have been read. Needs a transaction. */
export function noteOrdersSlipped(shopId: string, window: { from: number; to: number }): void {
    const slipped: SlippedOrders = { at: isoNow(), from: window.from, to: window.to };
    storeRecord(keyOf(shopId), slipped);
}

/** What people have to know of it. */
export function slippedNotice(shopName: string, window: { from: number; to: number }): Notice {
    return notice('shop.orders_slipped', [shopName, timeOf(window.from), timeOf(window.to)]);
}

function timeOf(seconds: number): Notice {
    return utcNotice(new Date(seconds * 1000).toISOString());
}

function keyOf(shopId: string): string {
    return 'ordersSlipped-' + shopId;
}
