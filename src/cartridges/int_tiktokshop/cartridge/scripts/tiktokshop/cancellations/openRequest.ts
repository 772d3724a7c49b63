import { cancelRequestOf, storeCancelRequest } from '../lifecycle/store/ledger/cancelRequest';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import type { CancelRequest } from '../openapi/rules/cancelRequest';
import { enqueue } from '../tasks/store/tasks';
import { answerTaskId } from '../tasks/rules/taskIds';

/**
 * Records a buyer's request to cancel as open, and enqueues the task that answers it, even if it counted as answered or its answer
 * was given up. Needs a transaction.
 */
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
    enqueue(answerTaskId(request.cancelId), 'answer-cancellation', {
        orderNo: entry.custom.orderNo || '',
        externalOrderId: request.orderId,
        shopId: shopId,
        payload: { cancelId: request.cancelId }
    });
}
