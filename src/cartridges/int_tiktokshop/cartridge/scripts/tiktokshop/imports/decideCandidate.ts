import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { tiktokSeconds } from '../shops/store/clockSkew';
import { findShop, isForOtherSite, skippedKindsOf } from '../platform/shopSettings';
import { decideImport } from './rules/decideImport';
import type { ImportDecision } from './rules/decideImport';

/** An order of a shop that may have to come here. */
export interface ImportCandidate {
    shopId: string;
    /** As Get Order List or Get Order Detail gave it, its units named by the products here. */
    order: TikTokOrder;
    /** Whether a person wants it also if it was delivered before it came here. */
    takesFinished: boolean;
}

/** Whether the cartridge creates an order that is not here now, later, or not at all. */
export function decideCandidate({ shopId, order, takesFinished }: ImportCandidate): ImportDecision {
    const shop = findShop(shopId);
    if (isForOtherSite(shop, order.create_time || 0)) {
        return { what: 'skip', why: 'site' };
    }
    return decideImport(order, tiktokSeconds(), { takesFinished: takesFinished, skippedKinds: skippedKindsOf(shop) });
}
