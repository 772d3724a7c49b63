import { addId, hasId } from '../openapi/rules/idMap';
import type { IdSet } from '../openapi/rules/idMap';
import { closeTask, keepTask } from './keptTask';
import { readAgainTaskId } from './rules/taskIds';
import { openTaskIds } from './store/taskLists';
import type { TaskOutcome } from './taskOutcome';

/** Something of TikTok that could not be read, and the order that it is about. */
export interface Unread {
    about: 'order' | 'return';
    /** TikTok's id of it. */
    id: string;
    orderNo: string;
    externalOrderId: string;
    shopId: string;
}

/** What such a task knows. */
export interface ReadingPayload {
    about: Unread['about'];
    orderIds: string[];
}

/**
 * Has a task read something again that TikTok told in a form that cannot be read, or that could not be stored: lists tell of each
 * change only once.
 * @param why - the outcome of this reading
 */
export function readAgain(unread: Unread, why: TaskOutcome): void {
    const payload: ReadingPayload = { about: unread.about, orderIds: [unread.externalOrderId] };
    const about = {
        orderNo: unread.orderNo,
        externalOrderId: unread.externalOrderId,
        shopId: unread.shopId,
        payload: payload
    };
    const taskId = readAgainTaskId(unread.about, unread.id);
    keepTask(taskId, 'read-again', about, why);
    addId(openTasks(), taskId);
}

/**
 * Ends the task of `readAgain`, if there is one: it was read since. One search of a job finds all that are open; a task that
 * another job makes meanwhile reads again by itself.
 */
export function endReadAgain(about: Unread['about'], id: string): void {
    const taskId = readAgainTaskId(about, id);
    if (hasId(openTasks(), taskId)) {
        closeTask(taskId);
    }
}

/** Open tasks that one job knows. */
const MOST_OPEN = 2000;

/** The open tasks that this job or request has found or made. */
let found: IdSet | null = null;

function openTasks(): IdSet {
    const open: IdSet = found || {};
    if (!found) {
        openTaskIds('read-again', MOST_OPEN).forEach((taskId) => addId(open, taskId));
        found = open;
    }
    return open;
}
