import { addHistory } from '../lifecycle/store/history';
import { findEntry } from '../lifecycle/store/ledger';
import { markDone, payloadOf, retryLater } from '../tasks/store/tasks';
import type { Task } from '../tasks/store/tasks';
import { inTransaction } from '../platform/transaction';
import type { OmsCancellation } from '../lifecycle/rules/omsCancellation';
import { tellOmsAbout } from './omsAdapter';
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
 * Runs the tasks that tell the OMS of cancellations; those that it does not acknowledge are retried later.
 * @param limit - tasks per run
 * @param counts - receives the results
 */
export function tellOms(limit: number, counts: TaskCounts): void {
    runTasks('tell-oms', limit, tell, counts);
}

function tell(task: Task): TaskResult {
    const notice = payloadOf<OmsCancellation>(task, NOTHING);
    if (isTakenBack(notice)) {
        finish(task, 'Cancellation not told to the OMS: the order lives again');
        return 'done';
    }
    const failure = tellOmsAbout(notice);
    if (failure && failure.code === 'unavailable') {
        return 'not-sent';
    }
    if (failure) {
        inTransaction(() => retryLater(task, failure));
        return 'failed';
    }
    finish(task, 'Cancellation told to the OMS');
    return 'done';
}

/** Whether the order has come back to life since: it was reopened, or had left before. */
function isTakenBack(notice: OmsCancellation): boolean {
    const entry = notice.items ? null : findEntry(notice.externalOrderId);
    return entry !== null && entry.custom.appliedStatus !== 'CANCELLED';
}

function finish(task: Task, what: string): void {
    inTransaction(() => {
        markDone(task);
        const entry = findEntry(task.custom.externalOrderId || '');
        if (entry) {
            addHistory(entry, 'CARTRIDGE', what, { outcome: 'done' });
        }
    });
}
