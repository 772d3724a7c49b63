import { cancelRequestOf, storeCancelRequest } from '../lifecycle/store/ledger/cancelRequest';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import type { CancelRequest } from '../openapi/rules/cancelRequest';
import { enqueue, findTask, revive } from '../tasks/store/tasks';

/** Keeps a buyer's request to cancel as open, with a task to answer it. Needs a transaction. */
export function openRequest(entry: LedgerEntry, request: CancelRequest, shopId: string): void {
    const known = cancelRequestOf(entry);
    storeCancelRequest(entry, {
        cancelId: request.cancelId,
        orderId: request.orderId,
        reason: request.reason,
        askedAt: request.askedAt,
        answerBy: request.answerBy,
        state: 'open',
        choice: known && known.cancelId === request.cancelId ? known.choice : '',
        remark: '',
        alerted: ''
    });
    enqueue(taskIdOf(request), 'answer-cancellation', {
        orderNo: entry.custom.orderNo || '',
        externalOrderId: request.orderId,
        shopId: shopId,
        payload: { cancelId: request.cancelId }
    });
}

/** The same for a request that TikTok still has after it was answered, or after its answer was given up. Needs a transaction. */
export function reopenRequest(entry: LedgerEntry, request: CancelRequest, shopId: string): void {
    openRequest(entry, request, shopId);
    const task = findTask(taskIdOf(request));
    if (task && task.custom.state !== 'waiting') {
        revive(task);
    }
}

function taskIdOf(request: CancelRequest): string {
    return 'cancellation-' + request.cancelId;
}
