import type { Outcome } from '../platform/rules/outcome';
import { applied } from '../platform/rules/outcome';
import { isoNow } from '../platform/clock';
import { markFeedDue } from '../lifecycle/store/ledger';
import { identityOf } from '../identity/store/orderIdentity';
import { FEED_STATUS } from '../lifecycle/store/orders';
import { readState, restoreState } from '../lifecycle/store/orderState';
import { adoptIfProven } from '../identity/adoptOrder';
import { applyMessage } from '../lifecycle/applyMessage';
import { noticePlatformChange } from '../lifecycle/noticePlatformChange';
import { orderPatchMessages } from './rules/orderPatch';
import type { OrderPatch } from './rules/orderPatch';

/**
 * Applies what TikTok's connector, or an OMS with the official vocabulary, has patched. Runs in the transaction of the
 * PATCH, after its attributes were written: a status that was not applied is taken out of the order again.
 * @returns null for an order that is not proved to be TikTok's, with which nothing is done; the caller makes the PATCH fail when the outcome is `rejected`
 */
export function applyOrderPatch(order: dw.order.Order, patch: OrderPatch): Outcome | null {
    const entry = adoptIfProven(order, identityOf(order));
    if (!entry) {
        return null;
    }
    const read = orderPatchMessages(patch, readState(order, entry), isoNow());
    if (!read.ok) {
        return read.rejection;
    }
    let outcome: Outcome = applied([]);
    read.messages.every((message) => {
        outcome = applyMessage(order, entry, message);
        return outcome.outcome !== 'rejected';
    });
    if (outcome.outcome === 'rejected') {
        return outcome;
    }
    noticePlatformChange(order, entry, isoNow());
    restoreState(order, entry);
    if (patch.exportStatus === FEED_STATUS.READY && !entry.custom.feedDue) {
        markFeedDue(entry);
    }
    return outcome;
}
