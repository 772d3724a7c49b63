import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { epochSeconds } from '../platform/clock';
import { findShop, isForOtherSite, skippedKindsOf } from '../platform/shopSettings';
import { decideImport } from './rules/decideImport';
import type { ImportDecision } from './rules/decideImport';

/**
 * Whether an order of a shop that is not here is created now, later, or not at all.
 * @param takesFinished - whether to create an order that was delivered before it came here
 */
export function decisionFor(shopId: string, order: TikTokOrder, takesFinished: boolean): ImportDecision {
    const shop = findShop(shopId);
    if (isForOtherSite(shop, order.create_time || 0)) {
        return { what: 'skip', why: 'site' };
    }
    return decideImport(order, epochSeconds(), takesFinished, skippedKindsOf(shop));
}
