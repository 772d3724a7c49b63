import { discardTask } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/discardTask';
import type { TaskDetails } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/getTask';
import { getTask } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/getTask';
import { listTaskPage } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/listTaskPage';
import {
    MOST_AT_ONCE,
    countDead,
    retryTask,
    retryDeadLetters
} from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/retryTasks';
import { reasonProblem } from '../scripts/bm_tiktokshop/platform/rules/reasonForm';
import { kindOf, stateOf } from '../scripts/bm_tiktokshop/tasks/taskChoice';
import {
    forBusinessManager,
    forForms,
    goTo,
    labelled,
    pageNumber,
    parameter,
    refuse,
    showPage,
    text,
    userName
} from '../scripts/bm_tiktokshop/platform/webPage';
import { askView, discardView, taskView } from '../scripts/bm_tiktokshop/tasks/task';
import { retryAllView, taskListView } from '../scripts/bm_tiktokshop/tasks/taskList';

/** TikTokShopTasks-Show: lists tasks by state and kind. Parameters: `state`, `kind`, `page`. */
export const Show = forBusinessManager((): void => {
    const list = listTaskPage(stateOf(parameter('state')), kindOf(parameter('kind')), pageNumber());
    showPage('tasks', 'tasks', taskListView(list));
});
Show.public = true;

/** TikTokShopTasks-Task: shows one task. Parameter: `id`. */
export const Task = forBusinessManager((): void => {
    const details = namedTask();
    if (details) {
        showPage('tasks', 'tasks/task', taskView(details), titleOf(details));
    }
});
Task.public = true;

/** TikTokShopTasks-AskRetry: asks for confirmation before a retry. Parameter: `id`. */
export const AskRetry = forBusinessManager((): void => {
    const details = namedTask();
    if (details) {
        showPage('tasks', 'tasks/retry', askView(details), text('task.retry'));
    }
});
AskRetry.public = true;

/** TikTokShopTasks-Retry: makes a dead letter due again. Field: `id`. */
export const Retry = forForms((): void => {
    const id = parameter('id');
    goTo('TikTokShopTasks-Task', { id: id, done: retryTask(id) ? 'task.retried' : 'task.notdead' });
});
Retry.public = true;

/** TikTokShopTasks-AskRetryAll: asks for confirmation before a retry of many tasks. Parameter: `kind`. */
export const AskRetryAll = forBusinessManager((): void => {
    const kind = kindOf(parameter('kind'));
    showPage('tasks', 'tasks/retryall', retryAllView(kind, countDead(kind), MOST_AT_ONCE), text('tasks.retryall'));
});
AskRetryAll.public = true;

/** TikTokShopTasks-RetryAll: makes all dead letters of a kind due again. Field: `kind`; empty for all kinds. */
export const RetryAll = forForms((): void => {
    const kind = kindOf(parameter('kind'));
    const count = retryDeadLetters(kind, MOST_AT_ONCE);
    goTo('TikTokShopTasks-Show', { state: 'dead', kind: kind, done: count > 0 ? 'tasks.retried' : 'tasks.nothing' });
});
RetryAll.public = true;

/** TikTokShopTasks-AskDiscard: asks for the reason before a task is discarded. Parameter: `id`. */
export const AskDiscard = forBusinessManager((): void => {
    askDiscard('', '');
});
AskDiscard.public = true;

/** TikTokShopTasks-Discard: discards a dead letter. Fields: `id`, `reason`. */
export const Discard = forForms((): void => {
    const reason = parameter('reason').trim();
    const problem = reasonProblem(reason);
    if (problem !== '') {
        askDiscard(reason, problem);
        return;
    }
    const id = parameter('id');
    const isDone = discardTask(id, userName(), reason);
    goTo('TikTokShopTasks-Task', { id: id, done: isDone ? 'task.discarded' : 'task.notdead' });
});
Discard.public = true;

function askDiscard(reason: string, problem: string): void {
    const details = namedTask();
    if (details) {
        showPage('tasks', 'tasks/discard', discardView(details, reason, problem), text('task.discard'));
    }
}

/** The task in the request; answers the request and returns null when there is no such task. */
function namedTask(): TaskDetails | null {
    const details = getTask(parameter('id'));
    if (!details) {
        refuse(404, 'error.task');
    }
    return details;
}

function titleOf(details: TaskDetails): string {
    const task = details.task.custom;
    const kind = text('kind.one.' + task.kind, task.kind || '');
    return task.orderNo ? labelled(kind) + task.orderNo : kind;
}
