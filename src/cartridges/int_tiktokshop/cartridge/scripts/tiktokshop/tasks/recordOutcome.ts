import { messageNotice, needsPerson } from '../openapi/rules/apiErrors';
import { MINUTE } from '../platform/rules/durations';
import { logOf } from '../platform/log';
import { fromNow } from '../platform/clock';
import { storedNotice } from '../platform/rules/notice';
import { giveUp, markDone, postpone, retryLater } from './store/tasks';
import type { Task, TaskFailure } from './store/tasks';
import { inTransaction } from '../platform/transaction';
import type { TaskOutcome } from './taskOutcome';

/** Numbers of tasks by outcome. */
export interface TaskCounts {
    done: number;
    /** Will be tried again. */
    later: number;
    /** A person has to look at them. */
    failed: number;
    /** Whether tasks are left because calls could not be sent (rate limit, circuit breaker, service disabled). */
    isCutShort: boolean;
    /** Whether that is because TikTok has had too many calls: what is left of a shop is done by the next runs. */
    isLimited: boolean;
}

/** Nothing done yet. */
export function noTasks(): TaskCounts {
    return { done: 0, later: 0, failed: 0, isCutShort: false, isLimited: false };
}

/** Keeps the outcome of a task elsewhere, for example in the history of its order. Is in a transaction. */
export type Remember = (task: Task, outcome: TaskOutcome) => void;

/** Writes down the outcome of a task, and counts it. */
export type RecordTask = (task: Task, outcome: TaskOutcome) => void;

/** TikTok refuses while its hold lasts; asking four times an hour is enough. */
const HOLD_PAUSE = 15 * MINUTE;

/**
 * Writes down the outcome of a task, and counts it.
 * @param counts - receives the number of tasks by outcome
 * @param remember - keeps it elsewhere as well, in the same transaction
 */
export function recordOutcome(task: Task, outcome: TaskOutcome, counts: TaskCounts, remember?: Remember): void {
    if (outcome.kind === 'not-sent') {
        counts.isCutShort = true;
        return;
    }
    inTransaction(() => {
        // Someone else may have done it meanwhile: what they found out stands.
        if (task.custom.state === 'waiting') {
            write(task, outcome);
            if (remember) {
                remember(task, outcome);
            }
        }
    });
    if (outcome.kind === 'done') {
        counts.done += 1;
    } else if (task.custom.state === 'dead') {
        counts.failed += 1;
        logOf('tasks').error('task ' + task.custom.taskId + ' needs a person: ' + task.custom.lastCode);
    } else {
        counts.later += 1;
    }
}

function write(task: Task, outcome: TaskOutcome): void {
    if (outcome.kind === 'done') {
        markDone(task);
        // TikTok has accepted the shipment and doubts carrier or number: shown, not an error.
        task.custom.lastError = outcome.warning ? storedNotice(messageNotice(outcome.warning)) : null;
    } else if (outcome.kind === 'wait') {
        const failure = { code: outcome.code, told: outcome.told, requestId: '', outcomeUnknown: false };
        postpone(task, new Date(outcome.until * 1000), failure);
    } else if (outcome.kind === 'failed') {
        writeFailure(task, outcome);
    }
}

function writeFailure(task: Task, outcome: TaskOutcome & { kind: 'failed' }): void {
    const failure: TaskFailure = {
        code: outcome.code,
        told: outcome.told,
        requestId: outcome.requestId,
        outcomeUnknown: outcome.errorClass === 'unknown'
    };
    if (outcome.errorClass === 'wait') {
        postpone(task, fromNow(HOLD_PAUSE), failure);
    } else if (needsPerson(outcome.errorClass)) {
        giveUp(task, failure);
    } else {
        // TikTok's state decides whether `done` was a success; the next attempt reads it.
        retryLater(task, failure);
    }
}
