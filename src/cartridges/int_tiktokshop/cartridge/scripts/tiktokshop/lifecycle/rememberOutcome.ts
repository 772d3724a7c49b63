import { addHistory } from './store/history';
import { findEntry } from './store/ledger/findEntry';
import type { Task } from '../tasks/store/tasks';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { notice } from '../platform/rules/notice';

/** Adds the outcome of a task to its order's history, unless the task only waits. Needs a transaction. */
export function rememberOutcome(task: Task, outcome: TaskOutcome): void {
    const entry = findEntry(task.custom.externalOrderId || '');
    if (!entry) {
        return;
    }
    const what = notice('history.task_' + task.custom.kind);
    if (outcome.kind === 'done') {
        addHistory(entry, 'CARTRIDGE', what, { outcome: 'done' });
    } else if (outcome.kind === 'failed') {
        const state = task.custom.state === 'dead' ? 'given up' : 'failed';
        addHistory(entry, 'CARTRIDGE', what, { outcome: state, code: outcome.code, requestId: outcome.requestId });
    }
}
