import { callExtension } from '../platform/extensions';
import { describeError, logOf } from '../platform/log';
import { endOpenTransaction, inTransaction } from '../platform/transaction';
import { recordHookFailure } from './recordHookFailure';
import { findEntry } from './store/ledger/findEntry';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import {
    claimStatusChange,
    dueForStatusChange,
    removeStatusChange,
    statusChangesOf
} from './store/ledger/statusChanges';
import type { StatusChange } from './store/ledger/statusChanges';
import { orderOf } from './store/orders';

/** Extension point that is told of each status of an order. */
export const STATUS_CHANGED = 'app.tiktokshop.order.statusChanged';

/** Calls for one change before it is given up; the notice of that names the number. */
const MAX_ATTEMPTS = 8;

/**
 * Tells the merchant's hook of the changes of an order's status that are due, oldest first. A change that the hook fails
 * for keeps the later ones waiting. Never throws: what is not told stays due.
 */
export function tellStatusChanges(externalOrderId: string): void {
    try {
        while (tellNext(externalOrderId)) {
            // Until nothing is due.
        }
    } catch (e) {
        logOf('extension').error('order ' + externalOrderId + ', ' + STATUS_CHANGED + ': ' + describeError(e));
    }
}

/** Tells the hook of what requests of the platform have left, and of what has failed before. */
export function tellDueStatusChanges(limit: number): void {
    dueForStatusChange(limit).forEach(tellStatusChanges);
}

/** @returns whether to continue with the next change */
function tellNext(externalOrderId: string): boolean {
    // Stored before the call: one that ends the request must not be repeated for ever.
    const change = inTransaction(() => {
        const entry = findEntry(externalOrderId);
        return entry && claimStatusChange(entry);
    });
    if (!change) {
        return false;
    }
    if (change.attempts > MAX_ATTEMPTS) {
        inTransaction(() => giveUp(externalOrderId, change));
        return true;
    }
    const isTold = tell(externalOrderId, change);
    if (!isTold && change.attempts === 1) {
        recordFailure(externalOrderId, 'alert.status_hook_repeats', change);
    }
    return isTold;
}

/** Calls the hook in a transaction of its own. @returns whether it was told, and all that it wrote is stored */
function tell(externalOrderId: string, change: StatusChange): boolean {
    try {
        inTransaction(
            () => callHook(externalOrderId, change),
            (isDone) => isDone
        );
    } catch (e) {
        logOf('extension').error('order ' + externalOrderId + ', ' + STATUS_CHANGED + ': ' + describeError(e));
    }
    // A transaction that the hook has left open would swallow everything that comes after it.
    endOpenTransaction();
    return !isStillFirst(externalOrderId, change);
}

function callHook(externalOrderId: string, change: StatusChange): boolean {
    const entry = findEntry(externalOrderId) as LedgerEntry;
    const order = orderOf(entry);
    if (order && !callExtension(STATUS_CHANGED, order, change.from, change.to).ok) {
        return false;
    }
    removeStatusChange(entry);
    return true;
}

function isStillFirst(externalOrderId: string, change: StatusChange): boolean {
    const entry = findEntry(externalOrderId);
    const first = entry && statusChangesOf(entry)[0];
    return !!first && first.attempts === change.attempts;
}

function giveUp(externalOrderId: string, change: StatusChange): void {
    removeStatusChange(findEntry(externalOrderId) as LedgerEntry);
    recordFailure(externalOrderId, 'alert.status_hook_given_up', change);
}

/** @param instead - code of the notice that tells what happens now */
function recordFailure(externalOrderId: string, instead: string, change: StatusChange): void {
    inTransaction(() => {
        const entry = findEntry(externalOrderId);
        const order = orderOf(entry);
        if (entry && order) {
            recordHookFailure(order, entry, { point: STATUS_CHANGED, instead: instead, values: [change.to] });
        }
    });
}
