import type { OrderMessage } from './rules/orderEvent';
import type { OrderChanges } from '../lifecycle/rules/orderState';
import { countUnits, unitsOf } from '../lifecycle/rules/packages';
import { addHistory } from '../lifecycle/store/history';
import { findEntry } from '../lifecycle/store/ledger';
import type { LedgerEntry } from '../lifecycle/store/ledger';
import { enqueue, markDone, payloadOf, retryLater } from '../tasks/store/tasks';
import type { Task } from '../tasks/store/tasks';
import { inTransaction } from '../platform/transaction';
import type { OmsCancellation } from './store/oms';
import { canTell, tellOmsAbout } from './omsAdapter';
import type { TaskCounts } from '../tasks/recordReport';
import { runTasks } from '../tasks/runTasks';
import type { TaskResult } from '../tasks/runTasks';

const NOTHING: OmsCancellation = {
    eventId: '',
    orderNo: '',
    externalOrderId: '',
    status: 'CANCELLED',
    initiator: '',
    reason: ''
};

/**
 * Makes a task of telling the OMS that an order, or some of its units, were cancelled, so that it does not ship them.
 * What the OMS has cancelled itself it need not be told. Needs a transaction.
 */
export function tellOmsOfCancellation(entry: LedgerEntry, message: OrderMessage, changes: OrderChanges): void {
    if (message.initiator === 'SELLER' || !canTell()) {
        return;
    }
    const externalOrderId = entry.custom.externalOrderId;
    const orderNo = entry.custom.orderNo || '';
    const isPartial = changes.status !== 'CANCELLED';
    // Further units are further news, and the first are told only once.
    const count = countUnits(changes.cancelled) + countUnits(changes.cancelledTooLate);
    const eventId = 'cancelled-' + externalOrderId + (isPartial ? '-' + count : '');
    const notice: OmsCancellation = {
        eventId: eventId,
        orderNo: orderNo,
        externalOrderId: externalOrderId,
        status: 'CANCELLED',
        // To the OMS, whoever works in Business Manager is the seller.
        initiator: message.initiator === 'OPERATIONS' ? 'SELLER' : message.initiator,
        reason: message.reason
    };
    if (isPartial) {
        const units = message.cancelledItems || {};
        notice.items = Object.keys(units).map((productId) => ({
            productId: productId,
            quantity: unitsOf(units, productId)
        }));
    }
    enqueue(eventId, 'tell-oms', { orderNo: orderNo, externalOrderId: externalOrderId, shopId: '', payload: notice });
}

/**
 * Tells the OMS what it has to know; what it does not acknowledge is tried again later.
 * @param counts - is told how many went which way
 */
export function tellOms(limit: number, counts: TaskCounts): void {
    runTasks('tell-oms', limit, tell, counts);
}

function tell(task: Task): TaskResult {
    const failure = tellOmsAbout(payloadOf<OmsCancellation>(task, NOTHING));
    if (failure && failure.code === 'unavailable') {
        return 'not-sent';
    }
    if (failure) {
        inTransaction(() => retryLater(task, failure));
        return 'failed';
    }
    inTransaction(() => {
        markDone(task);
        const entry = findEntry(task.custom.externalOrderId || '');
        if (entry) {
            addHistory(entry, 'CARTRIDGE', 'Cancellation told to the OMS', { outcome: 'done' });
        }
    });
    return 'done';
}
