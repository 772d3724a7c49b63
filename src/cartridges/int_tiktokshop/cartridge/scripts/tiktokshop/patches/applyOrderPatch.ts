import { applied } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { isoNow } from '../platform/clock';
import { applyMessage } from '../lifecycle/applyMessage';
import { noticePlatformChange } from '../lifecycle/noticePlatformChange';
import type { LedgerEntry } from '../lifecycle/store/ledger';
import { getState, restoreState } from '../lifecycle/store/orderState';
import { orderPatchMessages } from './rules/orderPatch';
import type { OrderPatch } from './rules/orderPatch';

/**
 * Applies a patch of TikTok's connector, or of an OMS with the official vocabulary. Runs after the platform has written
 * the patched attributes, and restores the applied state over those that were not applied. Needs a transaction, which
 * the caller rolls back when the outcome is `rejected`.
 * @param changedAt - the latest time at which somebody can have changed the order itself, ISO 8601 UTC
 * @returns the outcome of the last message, or of the first that was rejected
 */
export function applyOrderPatch(
    order: dw.order.Order,
    entry: LedgerEntry,
    patch: OrderPatch,
    changedAt: string
): Outcome {
    const read = orderPatchMessages(patch, getState(order, entry), isoNow());
    if (!read.ok) {
        return read.rejection;
    }
    let outcome: Outcome = applied([]);
    read.messages.every((message) => {
        outcome = applyMessage(order, entry, message);
        return outcome.outcome !== 'rejected';
    });
    if (outcome.outcome !== 'rejected') {
        noticePlatformChange(order, entry, changedAt);
        restoreState(order, entry);
    }
    return outcome;
}
