import { addHistory } from '../lifecycle/store/history';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { discard, findTask } from '../tasks/store/tasks';
import { inTransaction } from '../platform/transaction';
import { notice } from '../platform/rules/notice';

/**
 * Discards a dead letter: a person has decided that it need not be done. Task and reason stay visible until the
 * retention of the custom object type ends.
 * @param by - login of the person
 * @param reason - in the person's words
 * @returns false when there is no dead letter with this id
 */
export function discardTask(taskId: string, by: string, reason: string): boolean {
    return inTransaction(() => {
        const task = findTask(taskId);
        if (!task || task.custom.state !== 'dead') {
            return false;
        }
        discard(task, by, reason);
        const entry = findEntry(task.custom.externalOrderId || '');
        if (entry) {
            addHistory(entry, 'OPERATIONS', notice('history.discarded', [taskId]), {
                outcome: 'done',
                code: task.custom.lastCode || ''
            });
        }
        return true;
    });
}
