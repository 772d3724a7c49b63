import type { CancelRequestState } from './rules/cancelRequest';
import { cancelRequestOf, storeCancelRequest } from './store/ledger';
import type { KnownRequest, LedgerEntry } from './store/ledger';
import { findTask, markDone } from '../tasks/store/tasks';

/** Keeps what became of a buyer's request, also as a note on the order; once. Needs a transaction. */
export function recordRequest(
    order: dw.order.Order,
    entry: LedgerEntry,
    request: KnownRequest,
    state: CancelRequestState,
    remark: string
): void {
    const known = cancelRequestOf(entry);
    request.state = state;
    request.remark = remark;
    if (known && known.cancelId === request.cancelId && known.state === state && known.remark === remark) {
        return;
    }
    storeCancelRequest(entry, request);
    order.addNote('TikTok Shop', "The buyer's request to cancel: " + state + (remark === '' ? '' : '. ' + remark));
}

/**
 * Closes the buyer's request that waits for an answer: TikTok has settled it, whoever has answered there. Its task finds
 * that out when it runs; one that was given up is done with this. Needs a transaction.
 */
export function settleRequest(order: dw.order.Order, entry: LedgerEntry, state: 'accepted' | 'closed'): void {
    const request = cancelRequestOf(entry);
    if (!request || request.state !== 'open') {
        return;
    }
    recordRequest(order, entry, request, state, request.remark);
    const task = findTask('cancellation-' + request.cancelId);
    if (task && task.custom.state === 'dead') {
        markDone(task);
    }
}
