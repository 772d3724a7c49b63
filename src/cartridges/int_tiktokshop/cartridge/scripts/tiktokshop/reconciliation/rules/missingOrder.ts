import { decideImport } from '../../imports/rules/decideImport';
import { hasLeft } from '../../lifecycle/rules/tiktok/orderStage';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';
import type { Difference } from './difference';
import { HOUR_IN_SECONDS } from '../../platform/rules/durations';

/** An order comes with the next run of the import, or with the connector an hour after TikTok's hold. Seconds. */
const COMING = 2 * HOUR_IN_SECONDS;

/** Since when a shop has orders for this site, in seconds since the epoch. */
export interface ShopBegin {
    connectedAt: number;
    /** Since when its orders come to this site; 0 for always. */
    since: number;
}

/**
 * Whether an order that is not here should be. One that had left before the shop was connected is past, and no gap; neither
 * is one that is not paid or was cancelled.
 * @param now - seconds since the epoch
 * @param why - code of the reason why it did not come; empty where none is known
 * @returns null where it is too early to say
 */
export function missingOrder(order: TikTokOrder, shop: ShopBegin, now: number, why: string): Difference[] | null {
    const placedAt = order.create_time || 0;
    const isPast = placedAt < shop.since || (hasLeft(order.status) && placedAt < shop.connectedAt);
    const what = decideImport(order, now, { takesFinished: true, skippedKinds: [] }).what;
    if (what === 'skip' || isPast) {
        return [];
    }
    if (what === 'wait' || now - (order.update_time || 0) < COMING) {
        return null;
    }
    return [
        {
            kind: 'missing-here',
            about: order.id,
            externalOrderId: order.id,
            orderNo: '',
            there: order.status,
            here: why,
            act: 'import'
        }
    ];
}
