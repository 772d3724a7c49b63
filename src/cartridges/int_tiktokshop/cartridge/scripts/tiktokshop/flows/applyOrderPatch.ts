import type { Outcome } from '../domain/outcome';
import { applied } from '../domain/outcome';
import { isoNow } from '../platform/clock';
import { markFeedDue } from '../platform/ledger';
import { identityOf } from '../platform/orderIdentity';
import { FEED_STATUS } from '../platform/orders';
import { readState, restoreState } from '../platform/orderState';
import { adoptIfProven } from './adoptOrder';
import { applyMessage } from './applyMessage';
import { noticePlatformChange } from './noticePlatformChange';
import { orderPatchMessages } from '../domain/orderPatch';
import type { OrderPatch } from '../domain/orderPatch';

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
