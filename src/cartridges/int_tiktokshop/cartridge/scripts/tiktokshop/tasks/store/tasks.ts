import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { newObject } from '../../platform/newObjects';
import { MAX_ATTEMPTS, backoff } from '../rules/retry';
import { fromNow, now } from '../../platform/clock';
import { storedJson } from '../../platform/json';
import { notice, storedNotice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';

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

/** Custom object type of the tasks. */
export const TASK_TYPE = 'TikTokShopTask';
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
    const task = CustomObjectMgr.getCustomObject(TASK_TYPE, taskId) || newObject(TASK_TYPE, taskId);
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

/** Forgets a task. Needs a transaction. */
export function removeTask(task: Task): void {
    CustomObjectMgr.remove(task);
}

/** A task by its id, or null. */
export function findTask(taskId: string): Task | null {
    return CustomObjectMgr.getCustomObject(TASK_TYPE, taskId);
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
