import { ALERTS_OF_REQUEST } from './rules/alerts/endedAlerts';
import { endAlerts } from './store/ledger/alerts';
import { cancelRequestOf, storeCancelRequest } from './store/ledger/cancelRequest';
import type { KnownRequest } from './store/ledger/cancelRequest';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { notice, readNotice } from '../platform/rules/notice';
import { addNotice } from './store/orderNotes';
import { findTask, markDone } from '../tasks/store/tasks';
import { answerTaskId } from '../tasks/rules/taskIds';

/**
 * Records a buyer's request to cancel, in the ledger and its state as a note on the order. Ends the alerts that ask for an answer
 * once the request is not open. Does nothing when the ledger has the same state and remark already. Needs a transaction.
 */
export function recordRequest(order: dw.order.Order, entry: LedgerEntry, request: KnownRequest): void {
    const { state, remark } = request;
    const known = cancelRequestOf(entry);
    if (known && known.cancelId === request.cancelId && known.state === state && known.remark === remark) {
        return;
    }
    storeCancelRequest(entry, request);
    if (state !== 'open') {
        endAlerts(entry, ALERTS_OF_REQUEST);
    }
    const told = notice('request.' + state);
    addNotice(order, remark === '' ? told : notice('request.with_remark', [told, readNotice(remark) || remark]));
}

/**
 * Closes a buyer's open request that TikTok has settled, and marks its task as done: one that is dead, and one that waits, which
 * never runs where another party reports to TikTok by now. Needs a transaction.
 */
export function settleRequest(order: dw.order.Order, entry: LedgerEntry, state: 'accepted' | 'closed'): void {
    const request = cancelRequestOf(entry);
    if (!request || request.state !== 'open') {
        return;
    }
    request.state = state;
    recordRequest(order, entry, request);
    const task = findTask(answerTaskId(request.cancelId));
    if (task && (task.custom.state === 'dead' || task.custom.state === 'waiting')) {
        markDone(task);
    }
}
