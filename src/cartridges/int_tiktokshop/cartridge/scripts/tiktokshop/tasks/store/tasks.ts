import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { newObject } from '../../platform/newObjects';
import { MAX_ATTEMPTS, backoff } from '../rules/retry';
import { fromNow, now } from '../../platform/clock';
import { storedJson } from '../../platform/json';
import { notice, storedNotice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import { firstOf } from '../../platform/firstOf';

/** A call that has to be made, kept until it succeeded or a person has looked at it. */
export type Task = TypedCustomObject<'TikTokShopTask'>;

/** What a task is about. */
export type TaskKind =
    | 'webhook'
    | 'import'
    | 'read-again'
    | 'answer-cancellation'
    | 'answer-return'
    | 'report'
    | 'notify-feed'
    | 'tell-oms';

/** Why an attempt failed. */
export interface TaskFailure {
    /** Code of TikTok, or our own. */
    code: string;
    /** For people, without personal data. */
    told: Notice;
    /** What TikTok's support asks for; empty if there is none. */
    requestId: string;
    /** It is unknown whether the call had its effect. */
    outcomeUnknown: boolean;
}

/** A fault of the cartridge, which the log describes. It may pass, so the task is tried again. */
export const INTERNAL_ERROR: TaskFailure = {
    code: 'internal_error',
    told: notice('task.internal_error'),
    requestId: '',
    outcomeUnknown: false
};

const TYPE = 'TikTokShopTask';
/** Stands in `shopId` for the site's only shop: an empty text cannot be searched for. */
export const ONLY_SHOP = 'only';

/**
 * Makes a task that is due at once, or makes the one with this id due again. Needs a transaction.
 * @param taskId - the same for the same work, so that there is never a second task for it
 */
export function enqueue(
    taskId: string,
    kind: TaskKind,
    about: { orderNo: string; externalOrderId: string; shopId: string; payload: object }
): void {
    const task = CustomObjectMgr.getCustomObject(TYPE, taskId) || newObject(TYPE, taskId);
    const custom = task.custom;
    custom.kind = kind;
    custom.orderNo = about.orderNo;
    custom.externalOrderId = about.externalOrderId;
    custom.shopId = about.shopId || ONLY_SHOP;
    custom.payload = JSON.stringify(about.payload);
    custom.state = 'waiting';
    custom.attempts = 0;
    custom.nextAttemptAt = now();
    custom.createdAt = now();
    custom.isAlerted = false;
}

const DUE = 'custom.state = {0} AND custom.kind = {1} AND custom.nextAttemptAt <= {2}';

/** Whether a task of any kind is due. */
export function isAnyTaskDue(): boolean {
    const query = 'custom.state = {0} AND custom.nextAttemptAt <= {1}';
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, null, 'waiting', now()), 1).length > 0;
}

/** Ids of tasks of one kind that are due, longest waiting first. */
export function dueTasks(kind: TaskKind, limit: number): string[] {
    const found = CustomObjectMgr.queryCustomObjects(TYPE, DUE, 'custom.nextAttemptAt asc', 'waiting', kind, now());
    return firstOf(found, limit).map((task) => task.custom.taskId);
}

/**
 * Ids of shops that have due tasks of a kind, except the known ones.
 * @param known - ids of a handful of shops
 */
export function otherShopsWithDue(kind: TaskKind, known: string[]): string[] {
    const found = known.slice();
    for (let shopId = otherShopWithDue(kind, found); shopId !== ''; shopId = otherShopWithDue(kind, found)) {
        found.push(shopId);
    }
    return found.slice(known.length);
}

/** The first of them; empty if there is none. */
function otherShopWithDue(kind: TaskKind, shops: string[]): string {
    const values: Array<string | Date> = ['waiting', kind, now()];
    const others = shops.map((_id, index) => ' AND custom.shopId != {' + (index + 3) + '}').join('');
    const found = CustomObjectMgr.queryCustomObjects(TYPE, DUE + others, null, ...values.concat(shops));
    const task = firstOf(found, 1)[0];
    return (task && task.custom.shopId) || '';
}

/** Tasks of one kind and shop that are due, longest waiting first. */
export function dueTasksOf(kind: TaskKind, shopId: string, limit: number): Task[] {
    const query = DUE + ' AND custom.shopId = {3}';
    const order = 'custom.nextAttemptAt asc';
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, order, 'waiting', kind, now(), shopId), limit);
}

/** Dead letters that operations have not been told of. */
export function deadTasksToTell(limit: number): Task[] {
    const query = 'custom.state = {0} AND custom.isAlerted = {1}';
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.createdAt asc', 'dead', false), limit);
}

/** Dead letters, of one kind or of all. */
export function deadTasks(kind: TaskKind | '', limit: number): Task[] {
    const order = 'custom.createdAt asc';
    const found =
        kind === ''
            ? CustomObjectMgr.queryCustomObjects(TYPE, 'custom.state = {0}', order, 'dead')
            : CustomObjectMgr.queryCustomObjects(TYPE, 'custom.state = {0} AND custom.kind = {1}', order, 'dead', kind);
    return firstOf(found, limit);
}

/** How many dead letters there are, and how many of each kind among the oldest of them. */
export interface DeadLetters {
    total: number;
    byKind: { [kind: string]: number };
    /** The oldest of them. */
    tasks: Task[];
}

/** Counts dead letters with one search; of many, only some are looked at. */
export function readDeadTasks(looked: number): DeadLetters {
    const found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.state = {0}', 'custom.createdAt asc', 'dead');
    const letters: DeadLetters = { total: found.count, byKind: {}, tasks: firstOf(found, looked) };
    letters.tasks.forEach((task) => {
        const kind = task.custom.kind || '';
        letters.byKind[kind] = (letters.byKind[kind] || 0) + 1;
    });
    return letters;
}

/** Whether a task about an order waits to be run, or was given up and waits for a person. */
export function hasOpenTask(externalOrderId: string): boolean {
    const query = 'custom.externalOrderId = {0} AND (custom.state = {1} OR custom.state = {2})';
    const found = CustomObjectMgr.queryCustomObjects(TYPE, query, null, externalOrderId, 'waiting', 'dead');
    return firstOf(found, 1).length > 0;
}

/** Forgets all tasks of an order. Needs a transaction. */
export function removeTasks(externalOrderId: string): void {
    const found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.externalOrderId = {0}', null, externalOrderId);
    firstOf(found, Infinity).forEach(removeTask);
}

/** When the task was made that has been waiting longest; null when none is. */
export function oldestWaitingTask(): Date | null {
    const found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.state = {0}', 'custom.createdAt asc', 'waiting');
    const task = firstOf(found, 1)[0];
    return task ? task.custom.createdAt : null;
}

/** Makes a task due now, a dead letter as well, with all its attempts. Needs a transaction. */
export function revive(task: Task): void {
    task.custom.state = 'waiting';
    task.custom.attempts = 0;
    task.custom.nextAttemptAt = now();
    task.custom.isAlerted = false;
    // Error and advice are of the attempts before; the history of the order keeps them.
    task.custom.lastCode = null;
    task.custom.lastError = null;
    task.custom.requestId = null;
}

/** Puts a dead letter aside. Needs a transaction. */
export function discard(task: Task, by: string, reason: string): void {
    task.custom.state = 'discarded';
    task.custom.discardedAt = now();
    task.custom.discardedBy = by;
    task.custom.discardReason = reason;
}

/**
 * Tasks that were done before the time of their kind, oldest first.
 * @param times - of every kind of task
 */
export function tasksDoneBefore(times: Array<{ kind: TaskKind; time: Date }>, limit: number): Task[] {
    const values = times.reduce<Array<string | Date>>((all, one) => all.concat([one.kind, one.time]), ['done']);
    const isOld = times.map(
        (_one, index) => '(custom.kind = {' + (2 * index + 1) + '} AND custom.doneAt < {' + (2 * index + 2) + '})'
    );
    const query = 'custom.state = {0} AND (' + isOld.join(' OR ') + ')';
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.doneAt asc', ...values), limit);
}

/** Forgets a task. Needs a transaction. */
export function removeTask(task: Task): void {
    CustomObjectMgr.remove(task);
}

/** A task by its id, or null. */
export function findTask(taskId: string): Task | null {
    return CustomObjectMgr.getCustomObject(TYPE, taskId);
}

/** What was given to `enqueue`. */
export function payloadOf<T>(task: Task, fallback: T): T {
    return storedJson<T>(task.custom.payload, fallback);
}

/** Changes what was given to `enqueue`. Needs a transaction. */
export function storePayload(task: Task, payload: object): void {
    task.custom.payload = JSON.stringify(payload);
}

/** The task is about this shop. Needs a transaction. */
export function storeShop(task: Task, shopId: string): void {
    task.custom.shopId = shopId;
}

/** The work is done. */
export function markDone(task: Task): void {
    const custom = task.custom;
    custom.state = 'done';
    custom.doneAt = now();
    custom.outcomeUnknown = false;
    custom.lastError = null;
    custom.lastCode = null;
}

/** Try again at a given time; waiting for TikTok's hold to end is not an attempt. */
export function postpone(task: Task, until: Date, failure: TaskFailure): void {
    note(task, failure);
    task.custom.nextAttemptAt = until;
}

/** The attempt failed and may work later. After the last attempt the task is a dead letter. */
export function retryLater(task: Task, failure: TaskFailure): void {
    const attempts = (task.custom.attempts || 0) + 1;
    note(task, failure);
    task.custom.attempts = attempts;
    if (attempts >= MAX_ATTEMPTS) {
        task.custom.state = 'dead';
    } else {
        task.custom.nextAttemptAt = fromNow(backoff(attempts, Math.random()));
    }
}

/** Only a person can help. */
export function giveUp(task: Task, failure: TaskFailure): void {
    note(task, failure);
    task.custom.attempts = (task.custom.attempts || 0) + 1;
    task.custom.state = 'dead';
}

function note(task: Task, failure: TaskFailure): void {
    const custom = task.custom;
    custom.lastCode = failure.code;
    custom.lastError = storedNotice(failure.told);
    custom.requestId = failure.requestId;
    custom.outcomeUnknown = failure.outcomeUnknown;
}
