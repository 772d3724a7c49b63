import { alertOperations } from './alertOperations';
import { carryUnjudged, readUnjudged } from './carryUnjudged';
import { countUnits, listUnits, without } from './rules/units';
import type { Units } from './rules/units';
import { carryOver } from './store/carryOver';
import { clearWords } from './store/changedWords';
import { addHistory } from './store/history';
import { carryHoldOver, hasHoldReason } from './store/hold';
import { appliedStatusOf } from './store/ledger/appliedStatus';
import { markFeedDue } from './store/ledger/due/feedDue';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { availableUnits, cancelledOnLines } from './rules/orderState';
import type { OrderState } from './rules/orderState';
import { shippedUnits } from './rules/packages';
import { takenByEdit } from './rules/takenUnits';
import type { Edit, TakenUnits } from './rules/takenUnits';
import { writeTakenUnits } from './store/ledger/takenUnits';
import { orderedUnits } from './store/orderLines';
import { getState, restoreState } from './store/orderState';
import { getOrder, isExported, writeIdentity } from './store/orders';
import { isPlaced } from './store/placement';
import { rememberNewOrder, seenStatusOf } from './store/platformStatus';
import { carryTrackingNumbers } from './store/trackingNumbers';
import { isUnplaced } from './rules/platformStatus';
import { notice } from '../platform/rules/notice';
import type { Notice, NoticeValue } from '../platform/rules/notice';

/**
 * Lets the successor of an edited order take over its ledger entry: what was applied to the old order is written to the
 * new one, and messages reach it under both numbers. What was written to either and not judged yet stands on the successor
 * afterwards, for the sweep. A hold stays, with its reason and time: an edit is no release. Shows what differs. Needs a
 * transaction.
 */
export function takeOver(successor: dw.order.Order, edited: dw.order.Order, entry: LedgerEntry): void {
    const wasUnplaced = isUnplaced(seenStatusOf(entry) || 'NEW');
    const unjudged = readUnjudged(successor, edited, entry);
    const before = getState(edited, entry);
    const taken = takenByEdit(before.taken, editTo(successor, edited, before));
    clearWords(edited);
    continueWith(successor, edited, entry, taken);
    carryUnjudged(successor, entry, unjudged, {
        cancelled: without(taken.cancelled, before.taken.cancelled),
        open: without(taken.open, before.taken.open)
    });
    markFeedDue(entry);
    addHistory(entry, 'OPERATIONS', notice('history.edited', [edited.orderNo, successor.orderNo]), { outcome: 'done' });
    alertOperations(successor, entry, editedAlert(successor, edited));
    if (hasHoldReason(edited)) {
        takeOverHold(successor, edited, entry, wasUnplaced);
    }
}

/** Makes the successor the order of the entry, with all that was applied to the edited one. */
function continueWith(successor: dw.order.Order, edited: dw.order.Order, entry: LedgerEntry, taken: TakenUnits): void {
    entry.custom.orderNo = successor.orderNo;
    // Before the identity, which makes the order found by its numbers.
    carryTrackingNumbers(edited, successor);
    writeIdentity(successor, entry.custom.externalOrderId, appliedStatusOf(entry));
    rememberNewOrder(successor, entry);
    writeTakenUnits(entry, taken);
    restoreState(successor, entry);
    carryOver(edited, successor);
}

function editTo(successor: dw.order.Order, edited: dw.order.Order, before: OrderState): Edit {
    const first = getOrder(edited.originalOrderNo || '') || edited;
    return {
        placed: orderedUnits(first),
        before: before.ordered,
        cancelled: cancelledOnLines(before),
        shipped: shippedUnits(before.packages, availableUnits(before)),
        now: orderedUnits(successor),
        at: successor.creationDate.toISOString()
    };
}

/** Tells operations if another system may have the successor already. */
function takeOverHold(
    successor: dw.order.Order,
    edited: dw.order.Order,
    entry: LedgerEntry,
    wasUnplaced: boolean
): void {
    carryHoldOver(edited, successor);
    if (wasUnplaced && isPlaced(successor)) {
        alertOperations(successor, entry, notice('alert.platform_placed'));
    }
    if (isExported(successor)) {
        alertOperations(successor, entry, notice('alert.edited_exported'));
    }
}

function editedAlert(successor: dw.order.Order, edited: dw.order.Order): Notice {
    const before = orderedUnits(edited);
    const now = orderedUnits(successor);
    return notice('alert.edited', [
        successor.orderNo,
        edited.orderNo,
        unitsOrNone('alert.edited_less', without(before, now)),
        unitsOrNone('alert.edited_more', without(now, before))
    ]);
}

function unitsOrNone(code: string, units: Units): NoticeValue {
    return countUnits(units) > 0 ? notice(code, [listUnits(units)]) : '';
}
