import { addHistory } from '../lifecycle/store/history';
import { findEntry } from '../lifecycle/store/ledger';
import { payloadOf } from '../tasks/store/tasks';
import type { Task } from '../tasks/store/tasks';
import type { OmsCancellation } from '../lifecycle/rules/omsCancellation';
import { tellOmsOfCancellation } from './omsAdapter';
import type { TaskCounts } from '../tasks/recordOutcome';
import { runTasks } from '../tasks/runTasks';
import { done } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';

const LIVES_AGAIN = 'Cancellation not told to the OMS: the order lives again';

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
export function runOmsTasks(limit: number, counts: TaskCounts): void {
    runTasks('tell-oms', limit, tell, counts, rememberTold);
}

function tell(task: Task): TaskOutcome {
    const notice = payloadOf<OmsCancellation>(task, NOTHING);
    return isTakenBack(notice) ? done(LIVES_AGAIN) : tellOmsOfCancellation(notice);
}

/** Whether the order has come back to life since: it was reopened, or had left before. */
function isTakenBack(notice: OmsCancellation): boolean {
    const entry = notice.items ? null : findEntry(notice.externalOrderId);
    return entry !== null && entry.custom.appliedStatus !== 'CANCELLED';
}

function rememberTold(task: Task, outcome: TaskOutcome): void {
    const entry = findEntry(task.custom.externalOrderId || '');
    if (entry && outcome.kind === 'done') {
        addHistory(entry, 'CARTRIDGE', outcome.warning || 'Cancellation told to the OMS', { outcome: 'done' });
    }
}
