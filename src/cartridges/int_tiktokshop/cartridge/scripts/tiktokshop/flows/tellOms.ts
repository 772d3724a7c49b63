import type { OrderMessage } from '../domain/orderEvent';
import type { LedgerEntry } from '../platform/ledger';
import { enqueue, markDone, payloadOf, retryLater } from '../platform/tasks';
import type { Task } from '../platform/tasks';
import { inTransaction } from '../platform/transaction';
import { hasOms, tellCancellation } from '../services/oms';
import type { OmsCancellation } from '../services/oms';
import type { TaskCounts } from './recordReport';
import { runTasks } from './runTasks';

const NOTHING: OmsCancellation = { eventId: '', orderNo: '', externalOrderId: '', status: 'CANCELLED', initiator: '', reason: '' };

/**
 * Makes a task of telling the OMS that an order was cancelled, so that it does not ship it. What the OMS has cancelled
 * itself it need not be told. Needs a transaction.
 */
export function tellOmsOfCancellation(entry: LedgerEntry, message: OrderMessage): void {
    if (message.initiator === 'SELLER' || !hasOms()) {
        return;
    }
    const externalOrderId = entry.custom.externalOrderId;
    const orderNo = entry.custom.orderNo || '';
    const taskId = 'cancelled-' + externalOrderId;
    const notice: OmsCancellation = {
        eventId: taskId,
        orderNo: orderNo,
        externalOrderId: externalOrderId,
        status: 'CANCELLED',
        initiator: message.initiator,
        reason: message.reason
    };
    enqueue(taskId, 'tell-oms', { orderNo: orderNo, externalOrderId: externalOrderId, shopId: '', payload: notice });
}

/** Tells the OMS what it has to know; what it does not acknowledge is tried again later. */
export function tellOms(limit: number): TaskCounts {
    return runTasks('tell-oms', limit, tell);
}

function tell(task: Task): boolean {
    const answer = tellCancellation(payloadOf<OmsCancellation>(task, NOTHING));
    if (answer.failure === '' && answer.status >= 200 && answer.status <= 299) {
        inTransaction(() => markDone(task));
        return true;
    }
    const failure = {
        code: answer.failure || String(answer.status),
        message: 'The OMS did not acknowledge the cancellation',
        requestId: '',
        outcomeUnknown: answer.failure === 'timeout'
    };
    inTransaction(() => retryLater(task, failure));
    return false;
}
