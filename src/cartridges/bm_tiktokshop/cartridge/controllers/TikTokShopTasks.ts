import { readTasks } from 'int_tiktokshop/cartridge/scripts/tiktokshop/flows/readTasks';
import { MOST_AT_ONCE, countDead, retryTasks } from 'int_tiktokshop/cartridge/scripts/tiktokshop/flows/retryTasks';
import { kindOf, stateOf } from '../scripts/bm_tiktokshop/domain/taskChoice';
import { goTo, isOurForm, parameter, showPage } from '../scripts/bm_tiktokshop/platform/webPage';
import { retryAllView, taskListView } from '../scripts/bm_tiktokshop/views/taskList';

/** TikTokShopTasks-Show: the tasks of a state and a kind. Parameters: `state`, `kind`, `page`. */
export function Show(): void {
    const list = readTasks(stateOf(parameter('state')), kindOf(parameter('kind')), Number(parameter('page')) || 1);
    showPage('tasks', 'tasks', taskListView(list));
}
Show.public = true;

/** TikTokShopTasks-AskRetryAll: asks before tasks are tried again. Parameter: `kind`. */
export function AskRetryAll(): void {
    const kind = kindOf(parameter('kind'));
    showPage('tasks', 'tasks/retryAll', retryAllView(kind, countDead(kind), MOST_AT_ONCE));
}
AskRetryAll.public = true;

/** TikTokShopTasks-RetryAll: makes tasks that were given up due again. Field: `kind`; empty for all. */
export function RetryAll(): void {
    if (!isOurForm()) {
        return;
    }
    const kind = kindOf(parameter('kind'));
    const count = retryTasks(kind, MOST_AT_ONCE);
    goTo('TikTokShopTasks-Show', { state: 'dead', kind: kind, done: count > 0 ? 'tasks.retried' : 'tasks.nothing' });
}
RetryAll.public = true;
