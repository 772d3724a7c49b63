import { alertOperations } from './alertOperations';
import { applyMessage } from './applyMessage';
import { B2C_COMMERCE, plainMessage } from './rules/orderMessage';
import { common, countUnits, listUnits, plus, without } from './rules/units';
import type { Units } from './rules/units';
import { carryOver } from './store/carryOver';
import { unjudgedWords, writeUnjudged } from './store/changedWords';
import { addHistory } from './store/history';
import { carryHoldOver, hasHoldReason } from './store/hold';
import { appliedStatusOf } from './store/ledger/appliedStatus';
import { markFeedDue } from './store/ledger/due/feedDue';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { availableUnits, cancelledOnLines } from './rules/orderState';
import type { OrderState } from './rules/orderState';
import { shippedUnits } from './rules/packages';
import { takenByEdit } from './rules/takenUnits';
import type { Edit } from './rules/takenUnits';
import { writeTakenUnits } from './store/ledger/takenUnits';
import { orderedUnits } from './store/orderLines';
import { getState, restoreState } from './store/orderState';
import { getOrder, isExported, writeIdentity } from './store/orders';
import { isPlaced } from './store/placement';
import {
    clearLines,
    unjudgedGoods,
    unjudgedGoodsOfSuccessor,
    withoutTaken,
    writeUnjudgedGoods
} from './store/unjudgedGoods';
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
    const status = appliedStatusOf(entry);
    const wasUnplaced = isUnplaced(seenStatusOf(entry) || 'NEW');
    const unjudged = [edited, successor].map((order) => unjudgedWords(order, entry));
    const goods = unjudgedGoods(edited, entry);
    const goodsOfSuccessor = unjudgedGoodsOfSuccessor(successor, edited, entry);
    const before = getState(edited, entry);
    const taken = takenByEdit(before.taken, editTo(successor, edited, before));
    entry.custom.orderNo = successor.orderNo;
    clearWords(edited);
    // Before the identity, which makes the order found by its numbers.
    carryTrackingNumbers(edited, successor);
    writeIdentity(successor, entry.custom.externalOrderId, status);
    rememberNewOrder(successor, entry);
    writeTakenUnits(entry, taken);
    restoreState(successor, entry);
    carryOver(edited, successor);
    unjudged.forEach((words) => writeUnjudged(successor, words));
    const toldAndTaken = common(goods.cancelled, without(taken.open, before.taken.open));
    const gone = plus(without(taken.cancelled, before.taken.cancelled), toldAndTaken);
    writeUnjudgedGoods(successor, withoutTaken(goods, gone));
    writeUnjudgedGoods(successor, goodsOfSuccessor);
    cancelTaken(successor, entry, toldAndTaken);
    markFeedDue(entry);
    addHistory(entry, 'OPERATIONS', notice('history.edited', [edited.orderNo, successor.orderNo]), { outcome: 'done' });
    alertOperations(successor, entry, editedAlert(successor, edited));
    if (hasHoldReason(edited)) {
        takeOverHold(successor, edited, entry, wasUnplaced);
    }
}

/** Cancels units that a line of the edited order said were cancelled, before the edit took them. */
function cancelTaken(successor: dw.order.Order, entry: LedgerEntry, units: Units): void {
    if (countUnits(units) > 0) {
        // Before the edit: else they would be units that the successor has.
        const before = new Date(successor.creationDate.getTime() - 1).toISOString();
        const message = plainMessage('OPERATIONS', 'CANCELLED', before);
        message.cancelledItems = units;
        message.by = B2C_COMMERCE;
        applyMessage(successor, entry, message);
    }
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

/**
 * Clears what TikTok and the seller write to an order from one that was edited: a value that stands there later is a message under
 * the old number. Needs a transaction.
 */
export function clearWords(edited: dw.order.Order): void {
    edited.custom.externalOrderStatus = null;
    edited.custom.externalChannelOrderStatus = null;
    edited.custom.orderAction = null;
    edited.custom.cancelInfo = null;
    edited.custom.shipmentsInfo = null;
    edited.setExternalOrderStatus('');
    clearLines(edited);
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
