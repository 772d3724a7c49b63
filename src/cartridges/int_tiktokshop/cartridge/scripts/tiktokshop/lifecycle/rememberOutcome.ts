import { addHistory, historyOf } from './store/history';
import { findEntry } from './store/ledger/findEntry';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import type { Task } from '../tasks/store/tasks';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { notice, storedNotice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';

/**
 * Adds the outcome of a task to its order's history, unless the task only waits. A webhook that is handled has told its news already:
 * it is a line only where the line before it says that one failed. Needs a transaction.
 */
export function rememberOutcome(task: Task, outcome: TaskOutcome): void {
    const entry = findEntry(task.custom.externalOrderId || '');
    if (!entry) {
        return;
    }
    const kind = task.custom.kind;
    const what = notice('history.task_' + kind);
    if (outcome.kind === 'done' && (kind !== 'webhook' || hasFailed(entry, what))) {
        addHistory(entry, 'CARTRIDGE', what, { outcome: 'done' });
    } else if (outcome.kind === 'failed') {
        const state = task.custom.state === 'dead' ? 'given up' : 'failed';
        addHistory(entry, 'CARTRIDGE', what, { outcome: state, code: outcome.code, requestId: outcome.requestId });
    }
}

/** Whether the last line with these words is a failure. */
function hasFailed(entry: LedgerEntry, what: Notice): boolean {
    const last = historyOf(entry)
        .filter((line) => line.what === storedNotice(what))
        .pop();
    return last !== undefined && last.outcome !== 'done';
}
