import type { Outcome } from '../platform/rules/outcome';
import { isoNow } from '../platform/clock';
import { adoptIfProven } from '../identity/adoptOrder';
import { identityOf } from '../identity/store/orderIdentity';
import { markFeedDue } from '../lifecycle/store/ledger';
import { FEED_STATUS } from '../lifecycle/store/orders';
import { applyOrderPatch } from './applyOrderPatch';
import { readOrderPatch } from './readOrderPatch';

/**
 * Takes a PATCH in that a hook tells of. Runs in the transaction of the PATCH, after its attributes were written.
 * @param orderInput - document of the request
 * @returns null for an order that is not proved to be TikTok's, with which nothing is done; the caller makes the PATCH
 * fail when the outcome is `rejected`
 */
export function receiveOrderPatch(order: dw.order.Order, orderInput: unknown): Outcome | null {
    const entry = adoptIfProven(order, identityOf(order));
    if (!entry) {
        return null;
    }
    const patch = readOrderPatch(orderInput);
    const outcome = applyOrderPatch(order, entry, patch, isoNow());
    const asksForFeed = patch.exportStatus === FEED_STATUS.READY && outcome.outcome !== 'rejected';
    if (asksForFeed && !entry.custom.feedDue) {
        markFeedDue(entry);
    }
    return outcome;
}
