import type { TaskList } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/listTaskPage';
import type { Task } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/tasks';
import { KINDS, STATES } from './taskChoice';
import { momentOf } from '../platform/moment';
import { storedText } from '../platform/storedText';
import { filledText, text } from '../platform/webPage';
import { pagesOf } from '../platform/paging';

/** The view of the list of tasks. */
export function taskListView(list: TaskList): object {
    return {
        state: list.state,
        kind: list.kind,
        states: choices(STATES, list.state, 'task.state.'),
        kinds: choices(KINDS, list.kind, 'kind.'),
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
        kinds: choices(KINDS, kind, 'kind.'),
        count: count,
        what: filledText('tasks.retryall.what', [Math.min(count, mostAtOnce)]),
        part: count > mostAtOnce ? filledText('tasks.retryall.part', [count]) : ''
    };
}

function choices(values: string[], chosen: string, keys: string): object[] {
    return values.map((value) => ({ value: value, label: text(keys + value, value), isChosen: value === chosen }));
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
