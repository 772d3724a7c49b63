import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { storedJson } from '../../platform/json';
import { firstOf } from '../../platform/firstOf';

/** What the previous release kept for each tracking number: the orders that travel under it. */
export type PreviousTracking = TypedCustomObject<'TikTokShopTracking'>;

/** Numbers of the previous release that were last changed before a time, oldest first. */
export function trackingBefore(time: Date, limit: number): PreviousTracking[] {
    const query = 'lastModified < {0}';
    const found = CustomObjectMgr.queryCustomObjects('TikTokShopTracking', query, 'lastModified asc', time);
    return firstOf(found, limit);
}

/** TikTok ids of the orders under a number. */
export function orderIdsOf(tracking: PreviousTracking): string[] {
    return storedJson<string[]>(tracking.custom.orderIds, []);
}

/** Removes a number. Needs a transaction. */
export function removeTracking(tracking: PreviousTracking): void {
    CustomObjectMgr.remove(tracking);
}
