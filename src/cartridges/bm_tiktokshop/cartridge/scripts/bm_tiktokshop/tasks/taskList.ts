import type { TaskList } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/listTaskPage';
import type { Task } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/tasks';
import { KINDS, STATES } from './taskChoice';
import { choicesOf } from '../platform/choices';
import type { Choice } from '../platform/choices';
import { momentOf } from '../platform/moment';
import { storedText } from '../platform/storedText';
import { filledText, text } from '../platform/webPage';
import { pagesOf } from '../platform/paging';

/** The view of the list of tasks. */
export function taskListView(list: TaskList): object {
    return {
        state: list.state,
        kind: list.kind,
        states: choicesOf(STATES, list.state, (state) => text('task.state.' + state, state)),
        kinds: kindChoices(list.kind),
        heading: filledText('tasks.count', [list.count]),
        otherDead: list.state !== 'dead' && list.dead > 0 ? filledText('tasks.dead', [list.dead]) : '',
        isCut: list.isCut,
        canRetryAll: list.state === 'dead' && list.count > 0,
        rows: list.tasks.map(rowOf),
        pages: pagesOf(list.page, list.pages)
    };
}

/** What is asked before all tasks of a kind are tried again. */
export function retryAllView(kind: string, count: number, mostAtOnce: number): object {
    return {
        kind: kind,
        kinds: kindChoices(kind),
        count: count,
        what: filledText('tasks.retryall.what', [Math.min(count, mostAtOnce)]),
        part: count > mostAtOnce ? filledText('tasks.retryall.part', [count]) : ''
    };
}

function kindChoices(chosen: string): Choice[] {
    return choicesOf(KINDS, chosen, (kind) => text('kind.' + kind, kind));
}

function rowOf(task: Task): object {
    return {
        id: task.custom.taskId,
        kind: text('kind.one.' + task.custom.kind, task.custom.kind || ''),
        orderNo: task.custom.orderNo || '',
        code: task.custom.lastCode || '',
        error: storedText(task.custom.lastError || ''),
        attempts: task.custom.attempts || 0,
        created: momentOf(task.custom.createdAt),
        next: task.custom.state === 'waiting' ? momentOf(task.custom.nextAttemptAt) : null
    };
}
