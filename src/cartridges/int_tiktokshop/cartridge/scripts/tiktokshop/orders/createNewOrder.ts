import { findLikelyDouble } from '../identity/findLikelyDouble';
import { recordLikelyDouble } from '../identity/holdLikelyDouble';
import { unprovenOrderNo } from '../identity/store/unprovenEntries';
import { alertOperations } from '../lifecycle/alertOperations';
import { announceStatus } from '../lifecycle/announceStatus';
import { recordHookFailure } from '../lifecycle/recordHookFailure';
import { addHistory } from '../lifecycle/store/history';
import { storeAnswer } from '../lifecycle/store/ledger/firstAnswer';
import { createEntry } from '../lifecycle/store/ledger/createEntry';
import { markCountDue } from '../lifecycle/store/ledger/due/countDue';
import { markFeedDue } from '../lifecycle/store/ledger/due/feedDue';
import { startHold } from '../lifecycle/store/ledger/holdDeadline';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { initializeStatuses, markPaid } from '../lifecycle/store/orders';
import { isPlaced, place } from '../lifecycle/store/placement';
import { rememberPlatformStatus } from '../lifecycle/store/platformStatus';
import { fromMinorUnits } from '../platform/rules/money';
import { leavesHeldCreated, newOrdersTaken, orderNoOf } from '../platform/settings';
import { newAnswer } from './createAnswer';
import type { CreateAnswer } from './createAnswer';
import { holdReason } from './holdReason';
import { MAP_ORDER } from './mapOrder';
import { isCashOnDelivery } from './rules/externalOrder';
import type { ExternalOrder } from './rules/externalOrder';
import { totalsDifference } from './rules/orderTotals';
import { writeExternalAttributes } from './store/externalAttributes';
import { excessiveItems, rememberLargeOrder } from './store/largeOrders';
import { keepMisfits } from './store/misfitNotes';
import { createOrder } from './store/createOrder';
import type { LineGoods } from './store/basketLines';
import type { CreatedOrder } from './store/createOrder';
import { notice } from '../platform/rules/notice';

/**
 * Lets a merchant's cartridge write to the order.
 * @returns false when its hook failed
 */
export type Mapping = (order: dw.order.Order) => boolean;

/**
 * Creates the order and its ledger entry, and places the order unless it is held and the merchant wants held orders to
 * stay CREATED. Needs a transaction.
 * @param claiming - orders that carry its id and that nothing proves
 * @param map - null after its hook has failed
 * @returns the answer; null when the hook failed now
 */
export function createNewOrder(
    external: ExternalOrder,
    claiming: dw.order.Order[],
    map: Mapping | null,
    goods: LineGoods
): CreateAnswer | null {
    const orderNo = orderNoOf(external.externalOrderId);
    const other = unprovenOrderNo(external.externalOrderId);
    const created = createOrder(external, orderNo, goods);
    const { order } = created;
    const difference = totalsDifference(external);
    const double = findLikelyDouble(order, external.externalOrderId, claiming);
    const reason = holdReason(created, external, difference, { isMapped: map !== null, isDouble: double !== '' });
    if (reason === '' || !leavesHeldCreated()) {
        placeOrThrow(order);
    }
    writeExternalAttributes(order, external);
    // The hook runs before the statuses are set, so that it cannot change them.
    if (map && !map(order)) {
        return null;
    }
    if (!isCashOnDelivery(external)) {
        markPaid(order);
    }
    initializeStatuses(order, external.externalOrderId, reason);
    if (difference !== 0) {
        order.custom.tiktokTotalsDifference = fromMinorUnits(difference, external.currency);
    }
    const answer = newAnswer(external, orderNo);
    const entry = enterInLedger(created, external.externalOrderId, answer, reason);
    keepMisfits(order, external, created.otherFigures);
    recordMappingFailure(order, entry, map);
    if (double !== '') {
        recordLikelyDouble(order, entry, double);
    } else if (other !== '') {
        alertOperations(order, entry, notice('alert.same_id', [other]));
    }
    alertIfTooLarge(order, entry);
    markDue(order, entry, reason);
    announceStatus(entry, null, 'New');
    return answer;
}

/** Makes the ledger entry of a new order, with the answer that a repeat gets again. */
function enterInLedger(
    created: CreatedOrder,
    externalOrderId: string,
    answer: CreateAnswer,
    holdCode: string
): LedgerEntry {
    const entry = createEntry(externalOrderId, created.order.orderNo);
    entry.custom.stockTaken = JSON.stringify(created.lines.stockTaken);
    rememberPlatformStatus(created.order, entry);
    storeAnswer(entry, answer);
    const outcome = holdCode === '' ? 'applied' : 'held';
    addHistory(entry, 'TIKTOK', notice('history.created'), { outcome: outcome, code: holdCode });
    return entry;
}

/** Marks what jobs have to do with a new order. */
function markDue(order: dw.order.Order, entry: LedgerEntry, holdCode: string): void {
    if (holdCode !== '') {
        startHold(entry);
    }
    if (isPlaced(order)) {
        markFeedDue(entry);
    } else {
        markCountDue(entry);
    }
}

/** Salesforce Order Management refuses large orders, and tells no person. */
function alertIfTooLarge(order: dw.order.Order, entry: LedgerEntry): void {
    const items = newOrdersTaken() === 'salesforce' ? excessiveItems(order) : 0;
    if (items > 0) {
        rememberLargeOrder(order.orderNo);
        alertOperations(order, entry, notice('alert.too_large', [items]));
    }
}

function placeOrThrow(order: dw.order.Order): void {
    const obstacle = place(order);
    if (obstacle !== '') {
        throw new Error('Order ' + order.orderNo + ' could not be placed: ' + obstacle);
    }
}

/** Records on the order that it was created without the merchant's hook. Needs a transaction. */
export function recordMappingFailure(order: dw.order.Order, entry: LedgerEntry, map: Mapping | null): void {
    if (!map) {
        recordHookFailure(order, entry, { point: MAP_ORDER, instead: 'alert.mapping_failed' });
    }
}
