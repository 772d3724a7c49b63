import { findTask, markDone } from '../tasks/store/tasks';
import { addHistory } from './store/history';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { notice } from '../platform/rules/notice';
import { cancelledTaskId } from '../tasks/rules/taskIds';

/** In the history of an order that lives again: the OMS does not hear of its cancellation. */
export const NOT_TOLD = notice('history.oms_not_told');

/**
 * Withdraws the task that tells the OMS of an order's cancellation, if the OMS has not acknowledged it yet: the order
 * lives again. Needs a transaction.
 */
export function withdrawOmsCancellation(entry: LedgerEntry): void {
    const task = findTask(cancelledTaskId(entry.custom.externalOrderId));
    if (task && (task.custom.state === 'waiting' || task.custom.state === 'dead')) {
        markDone(task);
        addHistory(entry, 'CARTRIDGE', NOT_TOLD, { outcome: 'done' });
    }
}
