import Order = require('dw/order/Order');
import { isFromSeller } from '../rules/orderMessage';
import { availableUnits, openHold, unchangedState } from '../rules/orderState';
import type { OrderChanges, OrderState } from '../rules/orderState';
import { awaitsShipment } from '../rules/orderStatus';
import type { Packages } from '../rules/packages';
import type { LineFacts } from '../rules/lineFacts';
import type { LineUnits, ToldLine } from '../rules/lineUnits';
import { isRefunded } from '../rules/knownReturns';
import { nothingTaken } from '../rules/takenUnits';
import { countUnits } from '../rules/units';
import type { Units } from '../rules/units';
import type { PlatformStatus } from '../rules/platformStatus';
import { storedJson } from '../../platform/json';
import { appliedStatusOf } from './ledger/appliedStatus';
import { cancellationUndoOf } from './ledger/cancellationUndo';
import { eventIdsOf } from './ledger/appliedEvents';
import { takenUnitsOf, writeTakenUnits } from './ledger/takenUnits';
import { isUnproven } from './ledger/ledgerEntry';
import type { LedgerEntry } from './ledger/ledgerEntry';
import { orderFacts, packagesWithItems, writeOrder } from './orderFacts';
import type { OrderFacts } from './orderFacts';
import { linesOf, linesToDivide, orderedLines, orderedUnits, readLines, unitsOfOrdered } from './orderLines';
import type { ReadLine } from './orderLines';
import { FEED_STATUS } from './orders';
import { isPlaced } from './placement';
import { platformStatusOf, rememberPlatformStatus } from './platformStatus';
import { knownReturns } from './returns';
import { addTrackingNumbers } from './trackingNumbers';

/**
 * The state of an order, with its applied status.
 * @param ordered - its units, where they are known
 */
export function getState(order: dw.order.Order, entry: LedgerEntry, ordered: Units = orderedUnits(order)): OrderState {
    const custom = entry.custom;
    const status = appliedStatusOf(entry);
    const cancelledBy = (custom.cancelledBy || '') as OrderState['cancelledBy'];
    const cancelledAt = status === 'CANCELLED' ? custom.lastOccurredAt || '' : '';
    const cancelled = storedJson<Units>(custom.cancelledUnits, {});
    const taken = takenUnitsOf(entry);
    return {
        status: status,
        holdReason: holdReasonOf(order, entry),
        ordered: ordered,
        cancelled: cancelled,
        taken: taken,
        packages: storedJson<Packages>(custom.packages, {}),
        eventIds: eventIdsOf(entry),
        cancelledAt: cancelledAt,
        cancelledBy: cancelledBy,
        cancelledOnTikTokAt: custom.cancelledOnTikTokAt || (isFromSeller(cancelledBy) ? '' : cancelledAt),
        cancelledTooLate: storedJson<Units>(custom.unitsCancelledTooLate, {}),
        isRefunded: isRefunded(
            knownReturns(entry),
            availableUnits({ ordered: ordered, cancelled: cancelled, taken: taken })
        ),
        platformStatus: effectiveStatusOf(order, entry)
    };
}

/** An order as a message finds it: its state, and its lines. */
export interface ReadOrder {
    state: OrderState;
    lines: ReadLine[];
}

/** Reads an order once for all that a message does with it. */
export function readOrder(order: dw.order.Order, entry: LedgerEntry): ReadOrder {
    const lines = readLines(order);
    return { state: getState(order, entry, unitsOfOrdered(lines)), lines: lines };
}

/** Reads a new order that is not adopted yet. */
export function readNewOrder(order: dw.order.Order): ReadOrder {
    const lines = readLines(order);
    const state: OrderState = {
        status: 'New',
        holdReason: '',
        ordered: unitsOfOrdered(lines),
        cancelled: {},
        taken: nothingTaken(),
        packages: {},
        eventIds: [],
        cancelledAt: '',
        cancelledBy: '',
        cancelledOnTikTokAt: '',
        cancelledTooLate: {},
        isRefunded: false,
        platformStatus: platformStatusOf(order)
    };
    return { state: state, lines: lines };
}

/** The platform status. A cancellation does not count if it is still to undo, or could not be undone. */
function effectiveStatusOf(order: dw.order.Order, entry: LedgerEntry): PlatformStatus {
    const status = platformStatusOf(order);
    return status === 'CANCELLED' && cancellationUndoOf(entry) !== '' ? 'OPEN' : status;
}

/**
 * Why the order is on hold; empty once it is confirmed and placed. A confirmation does not release an unproven order.
 */
export function holdReasonOf(order: dw.order.Order, entry: LedgerEntry): string {
    if (isUnproven(entry)) {
        return 'unproven';
    }
    const isConfirmed = order.confirmationStatus.value !== Order.CONFIRMATION_STATUS_NOTCONFIRMED;
    const isHeld = !isConfirmed || !isPlaced(order);
    return isHeld ? order.custom.tiktokHoldReason || '' : '';
}

/** Why the order waits for its release; empty for one that was cancelled on hold. */
export function openHoldOf(order: dw.order.Order, entry: LedgerEntry): string {
    return openHold({ status: appliedStatusOf(entry), holdReason: holdReasonOf(order, entry) });
}

/** Decided changes, with the time and the lines of the message that caused them. */
export interface StateChange {
    changes: OrderChanges;
    /** When it happened, ISO 8601 UTC; a cancelled order keeps the time of its cancellation. */
    occurredAt: string;
    /** Lines of the order that the message names. */
    told: ToldLine[];
}

/**
 * Writes decided changes to ledger and order. Values that others have written to the order meanwhile stay, for the sweep to
 * judge. Needs a transaction.
 * @param read - the order as it was before
 */
export function writeState(order: dw.order.Order, entry: LedgerEntry, read: ReadOrder, change: StateChange): void {
    const custom = entry.custom;
    const { changes } = change;
    const { state } = read;
    const isCancelled = countUnits(state.cancelled) + countUnits(changes.cancelled) > 0;
    const lines = linesToDivide(order, read.lines, isCancelled);
    const goods = { lines: lines, ordered: state.ordered, divided: lineUnitsOf(entry) };
    const before = orderFacts(unchangedState(state), goods);
    const wanted = orderFacts(changes, goods, change.told);
    custom.lineUnits = JSON.stringify(wanted.lineUnits);
    custom.appliedStatus = changes.status;
    custom.awaitsShipment = awaitsShipment(changes.status);
    if (changes.packages !== state.packages) {
        custom.packages = JSON.stringify(changes.packages);
        addTrackingNumbers(order, custom.externalOrderId, changes.packages);
    }
    if (changes.cancelled !== state.cancelled) {
        custom.cancelledUnits = JSON.stringify(changes.cancelled);
    }
    if (changes.taken !== state.taken) {
        writeTakenUnits(entry, changes.taken);
    }
    if (changes.cancelledTooLate !== state.cancelledTooLate) {
        custom.unitsCancelledTooLate = JSON.stringify(changes.cancelledTooLate);
    }
    custom.lastOccurredAt = changes.status === 'CANCELLED' ? changes.cancelledAt : change.occurredAt;
    writeCanceller(custom, state, changes);
    if (changesPlatformStatus(changes)) {
        rememberPlatformStatus(order, entry);
    }
    order.custom.externalExportStatus = FEED_STATUS.READY;
    if (changes.orderTag !== '') {
        order.custom.orderTag = changes.orderTag;
    }
    writeOrder(
        order,
        read.lines.map(({ line }) => line),
        wanted,
        before
    );
}

/** Writes who has cancelled an order that was cancelled. */
function writeCanceller(custom: LedgerEntry['custom'], before: OrderState, changes: OrderChanges): void {
    if (changes.cancelledBy !== '' || before.cancelledBy !== '') {
        custom.cancelledBy = changes.cancelledBy || null;
    }
    if (changes.cancelledOnTikTokAt !== '' || before.cancelledOnTikTokAt !== '') {
        custom.cancelledOnTikTokAt = changes.cancelledOnTikTokAt || null;
    }
}

/** The lines of an order as they were applied. */
export function appliedLines(order: dw.order.Order, entry: LedgerEntry): LineFacts[] {
    return appliedFacts(order, entry).lines;
}

/** All that the applied state says of an order. */
export function appliedFacts(order: dw.order.Order, entry: LedgerEntry): OrderFacts {
    const lines = orderedLines(order);
    const state = getState(order, entry, unitsOfOrdered(lines));
    return orderFacts(unchangedState(state), { lines: lines, ordered: state.ordered, divided: lineUnitsOf(entry) });
}

/** How the units of an order were divided among its lines; empty if nothing has left and nothing was cancelled. */
export function lineUnitsOf(entry: LedgerEntry): LineUnits[] {
    return storedJson<LineUnits[]>(entry.custom.lineUnits, []);
}

/** Whether these changes also change the platform status. */
function changesPlatformStatus(changes: OrderChanges): boolean {
    return changes.cancelOrder || changes.undoCancel || changes.status === 'Completed';
}

/**
 * Writes the applied state to the order again, over patched values that were not applied. Removes the action and what
 * came with it: it has been applied or refused by now, and the sweep must not take it for a new one. Needs a
 * transaction.
 */
export function restoreState(order: dw.order.Order, entry: LedgerEntry): void {
    order.custom.orderAction = null;
    keepCancelInfo(order);
    if (!hasOwnIds(order, entry)) {
        order.custom.externalOrderId = entry.custom.externalOrderId;
        order.setExternalOrderNo(entry.custom.externalOrderId);
    }
    writeOrder(order, linesOf(order), appliedFacts(order, entry), null);
}

/** Whether the order's attributes name the TikTok id that the ledger knows it by. */
export function hasOwnIds(order: dw.order.Order, entry: LedgerEntry): boolean {
    const externalOrderId = entry.custom.externalOrderId;
    return order.custom.externalOrderId === externalOrderId && order.externalOrderNo === externalOrderId;
}

/** Writes TikTok's id to an order that has lost it, so that a patch is not blamed for that. Needs a transaction. */
export function restoreLostIds(order: dw.order.Order, entry: LedgerEntry): void {
    order.custom.externalOrderId = order.custom.externalOrderId || entry.custom.externalOrderId;
    if (!order.externalOrderNo) {
        order.setExternalOrderNo(entry.custom.externalOrderId);
    }
}

/** Most characters of what is kept of earlier messages about cancellation. */
const KEPT_CANCEL_INFO = 4000;

/** Keeps what TikTok has said of a cancellation, latest first, once it no longer counts. */
function keepCancelInfo(order: dw.order.Order): void {
    const info = order.custom.cancelInfo;
    if (info) {
        const before = order.custom.cancelInfoHistory;
        order.custom.cancelInfoHistory = (before ? info + '\n' + before : info).substring(0, KEPT_CANCEL_INFO);
        order.custom.cancelInfo = null;
    }
}

/** The packages of an order, each with its units. */
export function packagesOf(order: dw.order.Order, entry: LedgerEntry): Packages {
    return packagesWithItems(getState(order, entry));
}
