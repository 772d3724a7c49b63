import { isObject } from '../platform/rules/input/source';
import { parseJson } from '../platform/json';
import { addHistory } from '../lifecycle/store/history';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { markFeedExported } from '../lifecycle/store/ledger/due/feedDue';
import { logOf } from '../platform/log';
import { FEED_STATUS, orderOf } from '../lifecycle/store/orders';
import { businessId } from '../platform/settings';
import { enqueue, payloadOf } from '../tasks/store/tasks';
import type { Task } from '../tasks/store/tasks';
import { inTransaction } from '../platform/transaction';
import { notifyFeedReady } from './store/feedNotify';
import type { ServiceAnswer } from '../platform/outgoing/httpCall';
import { eachInTransaction } from '../platform/eachInTransaction';
import { runDueTasks } from '../tasks/runDueTasks';
import type { TaskCounts } from '../tasks/recordOutcome';
import { done, failedForNow } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { notice } from '../platform/rules/notice';

/** An order in a file, and which of its revisions the file tells. */
export interface ExportedOrder {
    externalOrderId: string;
    revision: number;
}

/** What a task to tell TikTok of a file has to know. */
interface FeedNotice {
    url: string;
    orders: ExportedOrder[];
}

/**
 * Tells TikTok of a file and marks its orders as exported. If TikTok cannot be told, a task tries again.
 * @returns whether TikTok was told
 */
export function notifyFeed(fileName: string, url: string, orders: ExportedOrder[]): boolean {
    const answer = notifyFeedReady(businessId(), url);
    if (isAccepted(answer)) {
        markExported(orders);
        return true;
    }
    logOf('feed').error('TikTok was not told of ' + fileName + ': ' + describe(answer));
    const ready: FeedNotice = { url: url, orders: orders };
    inTransaction(() =>
        enqueue('notify-' + fileName, 'notify-feed', { orderNo: '', externalOrderId: '', shopId: '', payload: ready })
    );
    return false;
}

/**
 * Tries again what `notifyFeed` could not do.
 * @param counts - receives the number of tasks by outcome
 */
export function runFeedNotices(limit: number, counts: TaskCounts): void {
    runDueTasks({ kind: 'notify-feed', run: repeatNotice }, limit, counts);
}

function repeatNotice(task: Task): TaskOutcome {
    const ready = payloadOf<FeedNotice>(task, { url: '', orders: [] });
    const answer = notifyFeedReady(businessId(), ready.url);
    if (isAccepted(answer)) {
        markExported(ready.orders);
        return done();
    }
    return answer.failure === 'unavailable'
        ? { kind: 'not-sent' }
        : failedForNow(describe(answer), notice('task.feed_not_told'));
}

/** TikTok's business API answers 200 with a code that is not 0 when it refuses; anything else is no answer of TikTok. */
function isAccepted(answer: ServiceAnswer): boolean {
    return answer.failure === '' && answer.status >= 200 && answer.status <= 299 && codeOf(answer) === 0;
}

/** @returns -1 where the answer has no code */
function codeOf(answer: ServiceAnswer): number {
    const body = parseJson(answer.text);
    return isObject(body) && typeof body.code === 'number' ? body.code : -1;
}

function describe(answer: ServiceAnswer): string {
    if (answer.failure !== '') {
        return answer.failure;
    }
    const code = codeOf(answer);
    return code <= 0 ? String(answer.status) : answer.status + ' with code ' + code;
}

/** Each order on its own, so that one in use elsewhere does not hold up the rest. */
function markExported(orders: ExportedOrder[]): void {
    eachInTransaction(orders, (exported) => {
        const entry = findEntry(exported.externalOrderId);
        const order = orderOf(entry);
        if (entry && order) {
            addHistory(entry, 'CARTRIDGE', notice('history.in_feed', [String(exported.revision)]), { outcome: 'done' });
            if (markFeedExported(entry, exported.revision, order.creationDate)) {
                order.custom.externalExportStatus = FEED_STATUS.EXPORTED;
            }
        }
    });
}
