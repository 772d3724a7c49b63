import { returnTaskId } from '../tasks/rules/taskIds';
import { enqueue } from '../tasks/store/tasks';
import { hasOms } from '../platform/outgoing/omsService';
import type { OmsReturn } from './rules/omsReturn';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { returnsOf, returnStatusOf } from './store/returns';

/**
 * Enqueues a task that tells the OMS of the return or refund that was recorded last, if the OMS has an address. A
 * merchant's hook is told of cancellations only: it might take this for one. Needs a transaction.
 */
export function enqueueOmsReturn(order: dw.order.Order, entry: LedgerEntry): void {
    if (!hasOms()) {
        return;
    }
    const externalOrderId = entry.custom.externalOrderId;
    const notice: OmsReturn = {
        eventId: returnTaskId(externalOrderId, returnsOf(entry).count),
        orderNo: order.orderNo,
        externalOrderId: externalOrderId,
        status: 'RETURN',
        initiator: 'TIKTOK',
        action: order.custom.orderAction || '',
        returnStatus: returnStatusOf(order),
        returnCase: order.custom.returnCase || ''
    };
    const about = { orderNo: order.orderNo, externalOrderId: externalOrderId, shopId: '', payload: notice };
    enqueue(notice.eventId, 'tell-oms', about);
}
