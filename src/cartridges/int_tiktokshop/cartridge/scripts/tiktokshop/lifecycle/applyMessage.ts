import { decideMessage } from './rules/decideMessage';
import type { Decision, OrderChanges, OrderState } from './rules/orderState';
import { isFromSeller, withProductsBehind } from './rules/orderMessage';
import type { OrderMessage } from './rules/orderMessage';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { WITHOUT_TRACKING } from './rules/packages';
import { countUnits, listUnits, without } from './rules/units';
import type { Units } from './rules/units';
import { cancelInFull, complete } from './store/cancellation';
import { markFeedDue } from './store/ledger/due/feedDue';
import { markReportDue } from './store/ledger/due/reportDue';
import { rememberCancellationUndo } from './store/ledger/cancellationUndo';
import { rememberEvent } from './store/ledger/appliedEvents';
import { takeRefusedShipments } from './store/ledger/refusedShipments';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { readOrder } from './store/orderState';
import type { ReadOrder } from './store/orderState';
import type { Reporter } from '../platform/settings';
import { reporterOf } from '../platform/shopSettings';
import { alertMissingTracking } from './alertMissingTracking';
import { alertOperations } from './alertOperations';
import { changeState } from './changeState';
import { settleRequest } from './recordRequest';
import { rememberMessage } from './rememberMessage';
import { enqueueOmsCancellation } from './enqueueOmsCancellation';
import { withdrawOmsCancellation } from './withdrawOmsCancellation';
import { notice } from '../platform/rules/notice';

/**
 * Applies one message of any source to an order: the rules decide, then the order and its ledger entry change.
 * Needs a transaction; the caller rolls it back when the outcome is `rejected`. A cancellation that has to be undone
 * is only marked here: undoDueCancellation undoes it after the commit.
 * @param received - the message as its sender named the products
 * @param reporterOfShop - the reporter of an order by the id of its shop; null for an order whose shop is unknown
 * @param before - the order as the caller has read it
 * @returns what the sender is told
 */
export function applyMessage(
    order: dw.order.Order,
    entry: LedgerEntry,
    received: OrderMessage,
    reporterOfShop: (shopId: string | null) => Reporter = reporterOf,
    before: ReadOrder = readOrder(order, entry)
): Outcome {
    const message = withProductsBehind(received);
    const state = before.state;
    const decision = decideMessage(state, message);
    if (!decision.changes) {
        keepRepeat(entry, decision);
        return decision.outcome;
    }
    const refusal = changePlatformOrder(order, entry, decision.changes, message);
    if (refusal) {
        return refusal;
    }
    const reporter = reporterOfShop(entry.custom.shopId);
    changeState(order, entry, before, {
        changes: decision.changes,
        occurredAt: message.occurredAt,
        told: message.lines || []
    });
    rememberEvent(entry, state.eventIds, message.eventId);
    rememberMessage(entry, message, decision.outcome);
    markFeedDue(entry, reporter);
    if (reporter === 'cartridge') {
        markReport(entry, state, decision.changes, message);
    }
    if (reporter === 'feed') {
        alertOfTracking(order, entry, decision.changes);
    }
    if (decision.changes.undoCancel && decision.changes.status !== 'CANCELLED') {
        withdrawOmsCancellation(entry);
        takeRefusedShipments(entry).forEach((refused) => applyMessage(order, entry, refused));
    }
    if (decision.changes.status === 'CANCELLED' && !isFromSeller(message.initiator)) {
        settleRequest(order, entry, 'accepted');
    }
    tellOms(entry, state, decision.changes, message);
    return decision.outcome;
}

/** A correction that is older than the repeat and comes later is then late. */
function keepRepeat(entry: LedgerEntry, { repeated }: Decision): void {
    if (repeated) {
        entry.custom.packages = JSON.stringify(repeated);
    }
}

/** The OMS may have the order as it was edited: what the edit took must not be cancelled once more. */
function tellOms(entry: LedgerEntry, before: OrderState, changes: OrderChanges, message: OrderMessage): void {
    if (isNewlyCancelled(before, changes)) {
        const taken = without(changes.taken.cancelled, before.taken.cancelled);
        enqueueOmsCancellation(entry, message, changes, without(message.cancelledItems || {}, taken));
    }
}

/** Whether the message has cancelled the order or some of its units. */
function isNewlyCancelled(state: OrderState, changes: OrderChanges): boolean {
    const isCancelled = changes.status === 'CANCELLED' && state.status !== 'CANCELLED';
    const areTooLate = countUnits(changes.cancelledTooLate) > countUnits(state.cancelledTooLate);
    return isCancelled || areTooLate || countUnits(changes.returnStock) > 0;
}

/**
 * Applies the changes that need platform calls: cancelling and completing. Also raises the alerts that were decided.
 * @returns the rejection, or null when all went well
 */
function changePlatformOrder(
    order: dw.order.Order,
    entry: LedgerEntry,
    changes: OrderChanges,
    message: OrderMessage
): Outcome | null {
    if (changes.cancelOrder) {
        const problem = cancelInFull(order, message.reason);
        if (problem !== '') {
            return rejected('cancel_failed', 'status', '', 'B2C Commerce could not cancel the order: ' + problem);
        }
    }
    if (changes.undoCancel) {
        rememberCancellationUndo(entry, 'due');
    }
    alertOfStock(order, entry, changes, message.withoutStock || {});
    if (changes.status === 'Completed') {
        complete(order);
    }
    if (changes.alert) {
        alertOperations(order, entry, changes.alert);
    }
    return null;
}

/** The platform restocks whole orders only, and always: docs/decisions/0006, 0030. */
function alertOfStock(order: dw.order.Order, entry: LedgerEntry, changes: OrderChanges, lost: Units): void {
    if (countUnits(without(changes.returnStock, lost)) > 0) {
        alertOperations(order, entry, notice('alert.return_stock'));
    }
    if (changes.cancelOrder && countUnits(lost) > 0) {
        alertOperations(order, entry, notice('alert.stock_lost', [listUnits(lost)]));
    }
}

function alertOfTracking(order: dw.order.Order, entry: LedgerEntry, { addedPackages }: OrderChanges): void {
    if (addedPackages.indexOf(WITHOUT_TRACKING) >= 0) {
        alertMissingTracking(order, entry);
    }
}

/** Marks shipments and the seller's cancellations for a report through the Open API. */
function markReport(entry: LedgerEntry, before: OrderState, changes: OrderChanges, message: OrderMessage): void {
    // What left on TikTok itself is known there.
    const isFromTikTok = message.initiator === 'TIKTOK';
    const hasShipments = !isFromTikTok && changes.addedPackages.length + changes.correctedPackages.length > 0;
    const cancelsSomething = changes.cancelOrder || countUnits(without(changes.cancelled, before.cancelled)) > 0;
    const isCancelledBySeller = cancelsSomething && isFromSeller(message.initiator);
    if (hasShipments || isCancelledBySeller) {
        markReportDue(entry);
    }
}
