import { complete, undoCancellation } from './store/cancellation';
import { appliedStatusOf } from './store/ledger/appliedStatus';
import { cancellationUndoOf, dueForCancellationUndo, rememberCancellationUndo } from './store/ledger/cancellationUndo';
import { findEntry } from './store/ledger/findEntry';
import { markFeedDue } from './store/ledger/due/feedDue';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { describeError, logOf } from '../platform/log';
import { orderOf } from './store/orders';
import { rememberPlatformStatus } from './store/platformStatus';
import { inTransaction } from '../platform/transaction';
import { alertOperations } from './alertOperations';
import { notice } from '../platform/rules/notice';

/**
 * Undoes the cancellation of an order that had shipped before it, if that is due. Runs in a transaction of its own,
 * after the one that has recorded the shipment: when the platform cannot undo the cancellation, for example because the
 * product is sold out, the transaction must be rolled back, and the shipment must be kept. Source: platform doc
 * OrderMgr.undoCancelOrder. Never throws: after an error the undo stays due for TikTokShop-ProcessTasks.
 */
export function undoDueCancellation(externalOrderId: string): void {
    const entry = findEntry(externalOrderId);
    if (!entry || cancellationUndoOf(entry) !== 'due') {
        return;
    }
    try {
        const obstacle = inTransaction(
            () => undo(externalOrderId),
            (result) => result === ''
        );
        if (obstacle !== '') {
            inTransaction(() => giveUp(externalOrderId, obstacle));
        }
    } catch (e) {
        logOf('order').error('order ' + externalOrderId + ', undo of the cancellation: ' + describeError(e));
    }
}

/** Undoes all cancellations that are due: a hook cannot do it in the transaction of its request. */
export function undoAllDueCancellations(limit: number): void {
    dueForCancellationUndo(limit).forEach(undoDueCancellation);
}

/** @returns empty, or the platform's error code */
function undo(externalOrderId: string): string {
    const due = dueOrder(externalOrderId);
    if (!due) {
        return '';
    }
    const obstacle = undoCancellation(due.order);
    if (obstacle === '') {
        rememberCancellationUndo(due.entry, '');
        if (appliedStatusOf(due.entry) === 'Completed') {
            complete(due.order);
        }
        rememberPlatformStatus(due.order, due.entry);
        markFeedDue(due.entry);
    }
    return obstacle;
}

/** Leaves the order cancelled and alerts operations. */
function giveUp(externalOrderId: string, obstacle: string): void {
    const due = dueOrder(externalOrderId);
    if (due) {
        rememberCancellationUndo(due.entry, 'failed');
        alertOperations(due.order, due.entry, notice('alert.undo_failed', [obstacle]));
    }
}

/** Reads order and entry again: another request may have undone the cancellation meanwhile. */
function dueOrder(externalOrderId: string): { order: dw.order.Order; entry: LedgerEntry } | null {
    const entry = findEntry(externalOrderId);
    const order = entry && cancellationUndoOf(entry) === 'due' ? orderOf(entry) : null;
    return entry && order ? { order: order, entry: entry } : null;
}
