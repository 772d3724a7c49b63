import type { Outcome } from '../domain/outcome';
import { applied } from '../domain/outcome';
import { isoNow } from '../platform/clock';
import { findEntry, markFeedDue } from '../platform/ledger';
import { FEED_STATUS, externalOrderIdOf, isTikTokOrder } from '../platform/orders';
import { readState, restoreState } from '../platform/orderState';
import { adoptOrder } from './adoptOrder';
import { applyMessage } from './applyMessage';
import { noticePlatformChange } from './noticePlatformChange';
import { orderPatchMessages } from '../domain/orderPatch';
import type { OrderPatch } from '../domain/orderPatch';

/**
 * Applies what TikTok's connector, or an OMS with the official vocabulary, has patched. Runs in the transaction of the
 * PATCH, after its attributes were written: a status that was not applied is taken out of the order again.
 * @returns null for an order that is not TikTok's; the caller makes the PATCH fail when the outcome is `rejected`
 */
export function applyOrderPatch(order: dw.order.Order, patch: OrderPatch): Outcome | null {
    if (!isTikTokOrder(order) || externalOrderIdOf(order) === '') {
        return null;
    }
    const entry = findEntry(externalOrderIdOf(order)) || adoptOrder(order);
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
