import { orderPatchMessages } from './rules/orderPatch';
import type { OrderPatch } from './rules/orderPatch';
import { fromNow, isoNow } from '../platform/clock';
import { PATCH_WITHOUT_HOOK, cursorValue, moveCursor } from '../platform/cursors';
import { rememberForeign } from '../identity/store/foreignOrders';
import { findEntry, markCountDue, markFeedDue } from '../lifecycle/store/ledger';
import type { LedgerEntry } from '../lifecycle/store/ledger';
import { describeError, logOf } from '../platform/log';
import { isOfficialOrder } from '../identity/store/officialOrder';
import { countsNowAs } from '../operations/store/orderCount';
import { identityOf } from '../identity/store/orderIdentity';
import { getOrder, isFeedReady, isPlaced } from '../lifecycle/store/orders';
import { ensureSealKey } from '../lifecycle/store/sealKey';
import { tiktokOrdersChangedSince } from '../lifecycle/store/orderSearch';
import { readState, restoreState } from '../lifecycle/store/orderState';
import { patchedStatus } from './store/patchedStatus';
import { inTransaction } from '../platform/transaction';
import { unprovenOrderNo } from '../identity/store/unprovenEntries';
import { adoptOrder, awaitProof } from '../identity/adoptOrder';
import { alertOperations } from '../lifecycle/alertOperations';
import { applyMessage } from '../lifecycle/applyMessage';
import { noticePlatformChange } from '../lifecycle/noticePlatformChange';
import { showRefusal } from '../lifecycle/showRefusal';

const CURSOR = 'adoptOrders';
/** How far the first sweep looks back: what has not changed since is adopted when something is said of it. */
const FIRST_LOOK = 90 * 24 * 60 * 60 * 1000;
/** How far each sweep looks back behind the last one: the search index is always some minutes late. */
const OVERLAP = 30 * 60 * 1000;

/**
 * Finds orders of TikTok that were created or patched where no hook tells us, be it through SCAPI, be it that hooks are
 * switched off, and does what the hooks would have done.
 * @returns how many orders were changed, and the numbers of those that could not be
 */
export function adoptOrders(): { changed: number; failed: string[] } {
    const started = isoNow();
    const last = cursorValue(CURSOR);
    ensureSealKey();
    const found = tiktokOrdersChangedSince(last === '' ? fromNow(-FIRST_LOOK) : lookingBack(last));
    const failed: string[] = [];
    const foreign: string[] = [];
    let changed = 0;
    found.orderNos.forEach((orderNo) => {
        try {
            changed += catchUp(orderNo, foreign) ? 1 : 0;
        } catch (e) {
            failed.push(orderNo);
            logOf('adopt').error('order ' + orderNo + ': ' + describeError(e));
        }
    });
    rememberForeign(foreign);
    // What failed is found again as long as it is changed again, and the job that turns red shows it.
    const next = found.moreAfter ? new Date(found.moreAfter.getTime() + OVERLAP).toISOString() : started;
    inTransaction(() => moveCursor(CURSOR, next));
    return { changed: changed, failed: failed };
}

function lookingBack(time: string): Date {
    return new Date(new Date(time).getTime() - OVERLAP);
}

/**
 * Catches up with one order. When the platform cannot cancel the order, all of it is rolled back, because a failed
 * cancelOrder may leave nothing else to do; then the rest is done without the cancellation, and a person has to look at it.
 * @param foreign - takes the number of an order that says that it is TikTok's, and is not
 * @returns whether anything was changed
 */
export function catchUp(orderNo: string, foreign: string[] = []): boolean {
    const result = inTransaction(
        () => adoptChanges(orderNo, true),
        (adoption) => adoption !== 'not-cancelled'
    );
    if (result === 'foreign') {
        foreign.push(orderNo);
    }
    return (result === 'not-cancelled' ? inTransaction(() => adoptChanges(orderNo, false)) : result) === 'changed';
}

type Adoption = 'changed' | 'unchanged' | 'not-cancelled' | 'foreign';

function adoptChanges(orderNo: string, mayCancel: boolean): Adoption {
    // The search may be behind: only the order itself tells.
    const order = getOrder(orderNo);
    if (!order || !isPlaced(order)) {
        return 'unchanged';
    }
    const identity = identityOf(order);
    if (identity.standing === 'foreign') {
        return 'foreign';
    }
    return identity.standing === 'unproven'
        ? noteUnproven(order, identity.externalOrderId)
        : applyChanges(order, identity.externalOrderId, mayCancel);
}

/** For an order that is TikTok's. */
function applyChanges(order: dw.order.Order, externalOrderId: string, mayCancel: boolean): Adoption {
    const known = findEntry(externalOrderId);
    // Before it is adopted, because that writes the status of a new order.
    const patch = !known && isOfficialOrder(order) ? null : patchedStatus(order, known);
    const entry = known || adoptOrder(order, externalOrderId);
    if (patch && !applyPatch(order, entry, patch, mayCancel)) {
        return 'not-cancelled';
    }
    const isMoved = noticePlatformChange(order, entry, order.lastModified.toISOString());
    if (known && !patch && !isMoved) {
        countAgain(order, known);
        return feedAgain(order, known) ? 'changed' : 'unchanged';
    }
    return 'changed';
}

/** Someone has asked that the next feed tells of it, as `c_externalExportStatus` of a PATCH does. */
function feedAgain(order: dw.order.Order, entry: LedgerEntry): boolean {
    const isAsked = isFeedReady(order) && !entry.custom.feedDue;
    if (isAsked) {
        markFeedDue(entry);
    }
    return isAsked;
}

/** One order can wait for proof that it is a certain one of TikTok's; others that say the same are none. */
function noteUnproven(order: dw.order.Order, externalOrderId: string): Adoption {
    const waiting = unprovenOrderNo(externalOrderId);
    if (waiting === '') {
        awaitProof(order, externalOrderId);
        return 'changed';
    }
    return waiting === order.orderNo ? 'unchanged' : 'foreign';
}

/** Someone may have released it in Business Manager, or exported it. */
function countAgain(order: dw.order.Order, entry: LedgerEntry): void {
    if (!entry.custom.countDue && countsNowAs(order, entry) !== entry.custom.countedAs) {
        markCountDue(entry);
    }
}

/**
 * The same as PATCH does at once; what is refused is taken out of the order again.
 * @returns false when the platform could not cancel the order
 */
function applyPatch(order: dw.order.Order, entry: LedgerEntry, patch: OrderPatch, mayCancel: boolean): boolean {
    const read = orderPatchMessages(patch, readState(order, entry), isoNow());
    const messages = read.ok ? read.messages : [];
    const applicable = messages.filter((message) => mayCancel || message.status !== 'CANCELLED');
    const outcomes = read.ok ? applicable.map((message) => applyMessage(order, entry, message)) : [read.rejection];
    if (outcomes.some((outcome) => outcome.code === 'cancel_failed')) {
        return false;
    }
    if (applicable.length < messages.length) {
        alertOperations(order, entry, 'TikTok cancelled the order, and B2C Commerce could not cancel it');
    }
    outcomes
        .filter((outcome) => outcome.outcome === 'rejected')
        .forEach((outcome) => showRefusal(order, entry, 'a patch', outcome));
    restoreState(order, entry);
    moveCursor(PATCH_WITHOUT_HOOK, isoNow());
    return true;
}
