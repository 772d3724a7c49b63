import { closeTask, keepTask } from './keptTask';
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
    keepTask(taskIdOf(unread.about, unread.id), 'read-again', about, why);
}

/** Ends the task of `readAgain`, if there is one: it was read since. */
export function endReadAgain(about: Unread['about'], id: string): void {
    closeTask(taskIdOf(about, id));
}

function taskIdOf(about: Unread['about'], id: string): string {
    return 'read-' + about + '-' + id;
}
