import { applied, rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { isoNow } from '../platform/clock';
import { applyMessage } from '../lifecycle/applyMessage';
import { noticePlatformChange } from '../lifecycle/noticePlatformChange';
import { enqueueOmsReturn } from '../lifecycle/enqueueOmsReturn';
import { recordReturn } from '../lifecycle/recordReturn';
import { isFromSeller } from '../lifecycle/rules/orderMessage';
import type { Initiator, OrderMessage } from '../lifecycle/rules/orderMessage';
import { returnsOf } from '../lifecycle/store/returns';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { appliedLines, getState, hasOwnIds, restoreState } from '../lifecycle/store/orderState';
import { takenUnitsOf } from '../lifecycle/store/ledger/takenUnits';
import { itemsOfEdited } from './rules/itemsOfEdited';
import { orderPatchMessages } from './rules/orderPatch';
import type { PatchedOrder } from './rules/orderPatch';
import { readOrderPatch } from './rules/readOrderPatch';
import type { PatchDocument } from './rules/readOrderPatch';

/** A patch, from the request or from what it has left on the order. */
export interface ReceivedPatch {
    document: PatchDocument;
    /** The latest time at which the order itself can have changed, ISO 8601 UTC. */
    changedAt: string;
    /** Who sent it; an OMS of the official cartridges names itself by the action `update`. */
    writer: Initiator;
    /** Whether it came under the number of an edited order. */
    isOfEdited: boolean;
}

/**
 * Applies a patch of TikTok's connector, or of an OMS with the official vocabulary. Runs after the platform has written
 * the patched attributes, and restores the applied state over those that were not applied. Needs a transaction, which
 * the caller rolls back when the outcome is `rejected`.
 * @returns the outcome, `applied` if any of its messages was; or the first rejection
 */
export function applyOrderPatch(
    order: dw.order.Order,
    entry: LedgerEntry,
    { document, changedAt, writer, isOfEdited }: ReceivedPatch
): Outcome {
    if (!hasOwnIds(order, entry)) {
        return anotherId();
    }
    const now = isoNow();
    const read = readOrderPatch(withoutKnownReturn(document, entry), now);
    if (!read.ok) {
        return read.rejection;
    }
    const patch = read.patch;
    if (isOfEdited) {
        patch.items = itemsOfEdited(patch.items, takenUnitsOf(entry).cancelled);
    }
    const sender = patch.action === 'update' && writer === 'TIKTOK' ? 'SELLER' : writer;
    const decided = orderPatchMessages(patch, patchedOrder(order, entry), now, sender);
    const outcome = decided.ok ? applyAll(order, entry, decided.messages) : decided.rejection;
    if (outcome.outcome !== 'rejected') {
        if (patch.returns.length > 0) {
            recordReturn(order, entry, patch.returns, sender);
            if (!isFromSeller(sender)) {
                enqueueOmsReturn(order, entry);
            }
        }
        noticePlatformChange(order, entry, changedAt);
        restoreState(order, entry);
    }
    return outcome;
}

/** TikTok's id of an order never changes: messages about another id would reach this order. */
function anotherId(): Outcome {
    const msg = 'The patch gives the order the id of another TikTok order';
    return rejected('contradiction', 'c_externalOrderId', 'the id that the order has', msg);
}

/** A client may send back the return status that it has read. */
function withoutKnownReturn(document: PatchDocument, entry: LedgerEntry): PatchDocument {
    if (document.c_externalReturnStatus === returnsOf(entry).status) {
        document.c_externalReturnStatus = null;
    }
    return document;
}

function patchedOrder(order: dw.order.Order, entry: LedgerEntry): PatchedOrder {
    return { state: getState(order, entry), lines: appliedLines(order, entry) };
}

function applyAll(order: dw.order.Order, entry: LedgerEntry, messages: OrderMessage[]): Outcome {
    let first: Outcome | null = null;
    for (let i = 0; i < messages.length; i += 1) {
        const outcome = applyMessage(order, entry, messages[i] as OrderMessage);
        if (outcome.outcome === 'rejected') {
            return outcome;
        }
        first = first && first.outcome === 'applied' ? first : outcome;
    }
    return first || applied([]);
}
