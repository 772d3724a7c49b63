import type { Outcome } from '../platform/rules/outcome';
import { isoNow } from '../platform/clock';
import { PATCH_WITHOUT_HOOK, storeValue } from '../platform/storedValues';
import { reporterOf } from '../platform/shopSettings';
import { inTransaction } from '../platform/transaction';
import { adoptOrder, awaitProof } from '../identity/adoptOrder';
import { followEdit } from '../identity/followEdit';
import { holdLikelyDouble } from '../identity/holdLikelyDouble';
import { leavesAtOnce } from '../identity/leavesAtOnce';
import { isOfficialOrder } from '../identity/store/officialOrder';
import { identityOf } from '../identity/store/orderIdentity';
import { unprovenOrderNo } from '../identity/store/unprovenEntries';
import { noticePlatformChange } from '../lifecycle/noticePlatformChange';
import { alertOperations } from '../lifecycle/alertOperations';
import { mendTexts } from '../lifecycle/mendTexts';
import { isFromSeller } from '../lifecycle/rules/orderMessage';
import { entryFor } from '../lifecycle/store/ledger/findEntry';
import { markCountDue } from '../lifecycle/store/ledger/due/countDue';
import { markFeedDue } from '../lifecycle/store/ledger/due/feedDue';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { getOrder, isFeedReady } from '../lifecycle/store/orders';
import { isPlaced } from '../lifecycle/store/placement';
import { clearWords } from '../lifecycle/store/changedWords';
import { hasUnreadableNotes, unreadableTexts } from '../lifecycle/store/orderTexts';
import { restoreSeal } from '../lifecycle/store/orderSeal';
import { readOrder, restoreState } from '../lifecycle/store/orderState';
import { restoreReturnStatus } from '../lifecycle/store/returns';
import type { ReadOrder } from '../lifecycle/store/orderState';
import type { OrderState } from '../lifecycle/rules/orderState';
import { countsNowAs } from '../lifecycle/store/countsNowAs';
import { applyOrderPatch } from './applyOrderPatch';
import { recordRefusal } from './recordRefusedPatches';
import { releaseIfConfirmed } from './releaseIfConfirmed';
import { changedDocument, changedUnderOldNumber } from './store/changedDocument';
import type { ChangedOrder } from './store/changedDocument';
import { notice } from '../platform/rules/notice';

/** The result of catching up; a `foreign` order claims to be TikTok's and is not. */
export type CaughtUpOrder = 'changed' | 'unchanged' | 'foreign';

/** The result, or why a patch was rejected; then everything is rolled back. */
type Attempt = CaughtUpOrder | Outcome;

/**
 * Catches up with one order: adopts it, and applies what was patched while no hook ran. A rejected patch is
 * rolled back with all its changes, as the platform does with a PATCH; a second transaction then restores the applied
 * state, and alerts operations of the refusal.
 */
export function catchUpOrder(orderNo: string): CaughtUpOrder {
    const attempt = inTransaction(() => catchUp(orderNo, null), isDone);
    const result = isDone(attempt) ? attempt : (inTransaction(() => catchUp(orderNo, attempt)) as CaughtUpOrder);
    return releaseIfConfirmed(orderNo) ? 'changed' : result;
}

function isDone(attempt: Attempt): attempt is CaughtUpOrder {
    return typeof attempt === 'string';
}

/** @param refusal - why the order's patch is not to be applied; null to apply it */
function catchUp(orderNo: string, refusal: Outcome | null): Attempt {
    // The search index may be behind, so the order itself decides.
    const found = getOrder(orderNo);
    if (!found) {
        return 'unchanged';
    }
    const order = orderToCatchUp(found);
    const identity = identityOf(order);
    if (identity.standing === 'foreign' && !isPlaced(order)) {
        return 'unchanged';
    }
    if (identity.standing === 'foreign') {
        holdLikelyDouble(order);
        return 'foreign';
    }
    if (identity.standing === 'proven' && leavesAtOnce(order)) {
        return 'unchanged';
    }
    return identity.standing === 'unproven'
        ? noteUnproven(order, identity.externalOrderId)
        : applyChanges(order, identity.externalOrderId, refusal, found);
}

/** The successor of an edited order; the edited one while only that has what claims to be TikTok's, and waits for proof. */
function orderToCatchUp(found: dw.order.Order): dw.order.Order {
    const current = followEdit(found);
    const isWithoutClaim = current !== found && identityOf(current).standing === 'foreign';
    return isWithoutClaim && identityOf(found).standing === 'unproven' ? found : current;
}

/** Only one order can wait for proof of a TikTok id; any other order that claims the id is foreign. */
function noteUnproven(order: dw.order.Order, externalOrderId: string): CaughtUpOrder {
    const waiting = unprovenOrderNo(externalOrderId);
    if (waiting === '') {
        awaitProof(order, externalOrderId);
        return 'changed';
    }
    return waiting === order.orderNo ? 'unchanged' : 'foreign';
}

/** Catches up with an order that is proven to be TikTok's. */
function applyChanges(
    order: dw.order.Order,
    externalOrderId: string,
    refusal: Outcome | null,
    found: dw.order.Order
): Attempt {
    const known = entryFor(order, externalOrderId);
    if (known && found !== order) {
        return applyOldNumber(order, known, refusal, found);
    }
    const read = known && readOrder(order, known);
    // Compared before the adoption, which writes the status of a new order.
    const patch = changeOf(order, known, read);
    const entry = known || adoptOrder(order, externalOrderId);
    restoreSeal(order, externalOrderId);
    const rejection = patch && settlePatch(order, entry, patch, refusal);
    if (rejection) {
        return rejection;
    }
    const isMoved = noticePlatformChange(order, entry, order.lastModified.toISOString());
    const isMended = hasUnreadableNotes(order) && mendTexts(order, entry, unreadableTexts(order));
    return read && !patch && !isMoved && !isMended ? noteOwnChanges(order, entry, read.state) : 'changed';
}

/** Notes what an order says that is as it was applied: that it has to be counted anew, or is to be in the feed. */
function noteOwnChanges(order: dw.order.Order, entry: LedgerEntry, state: OrderState): CaughtUpOrder {
    markCountIfChanged(order, entry, state);
    return markFeedIfAsked(order, entry) ? 'changed' : 'unchanged';
}

/** What was written without a hook. What the official cartridge has written says nothing of that. */
function changeOf(order: dw.order.Order, known: LedgerEntry | null, read: ReadOrder | null): ChangedOrder | null {
    return !known && isOfficialOrder(order) ? null : changedDocument(order, known, read || undefined);
}

/** Applies what was written under the number of an edited order to its successor. */
function applyOldNumber(
    order: dw.order.Order,
    entry: LedgerEntry,
    refusal: Outcome | null,
    edited: dw.order.Order
): Attempt {
    const patch = changedUnderOldNumber(edited, order, entry);
    const rejection = patch && settlePatch(order, entry, patch, refusal);
    if (rejection) {
        return rejection;
    }
    if (patch) {
        clearWords(edited);
    }
    return patch ? 'changed' : 'unchanged';
}

/** @returns why the patch was rejected just now; null if it was applied, or refused before */
function settlePatch(
    order: dw.order.Order,
    entry: LedgerEntry,
    patch: ChangedOrder,
    refusal: Outcome | null
): Outcome | null {
    if (refusal) {
        const isFromOms = isFromSeller(patch.writer) || patch.document.c_orderAction === 'update';
        recordRefusal(order, entry, isFromOms ? 'OMS' : 'TIKTOK', refusal);
        restoreState(order, entry);
        // Else the next sweep would take it for a patch of its own.
        restoreReturnStatus(order, entry);
    } else {
        const changedAt = order.lastModified.toISOString();
        const received = {
            document: patch.document,
            changedAt: changedAt,
            writer: patch.writer,
            isOfEdited: patch.isOfEdited
        };
        const outcome = applyOrderPatch(order, entry, received);
        if (outcome.outcome === 'rejected') {
            return outcome;
        }
    }
    showWhatIsPutBack(order, entry, patch);
    storeValue(PATCH_WITHOUT_HOOK, isoNow());
    return null;
}

/** Alerts operations of entered values that no message can carry. */
function showWhatIsPutBack(order: dw.order.Order, entry: LedgerEntry, patch: ChangedOrder): void {
    if (patch.looseTracking !== '') {
        alertOperations(order, entry, notice('alert.loose_tracking', [patch.looseTracking]));
    }
    if (patch.document.shipping_status === 'not_shipped') {
        alertOperations(order, entry, notice('alert.set_to_not_shipped'));
    }
}

/** Marks the order for the feed if `c_externalExportStatus` was set, as a PATCH would. */
function markFeedIfAsked(order: dw.order.Order, entry: LedgerEntry): boolean {
    const isAsked = isFeedReady(order) && !entry.custom.feedDue && reporterOf(entry.custom.shopId) === 'feed';
    if (isAsked) {
        markFeedDue(entry);
    }
    return isAsked;
}

/** Marks the order for counting if it was released in Business Manager, or exported. */
function markCountIfChanged(order: dw.order.Order, entry: LedgerEntry, state: OrderState): void {
    if (!entry.custom.countDue && countsNowAs(order, entry, state) !== entry.custom.countedAs) {
        markCountDue(entry);
    }
}
