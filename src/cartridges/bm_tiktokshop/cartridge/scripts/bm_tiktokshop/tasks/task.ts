import { MAX_ATTEMPTS } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/rules/retry';
import type { TaskDetails } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/getTask';
import type { Task } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/tasks';
import { maskedPayload } from './rules/maskedPayload';
import { momentOf } from '../platform/moment';
import type { Tone } from '../platform/rules/statusTone';
import { storedText } from '../platform/storedText';
import { fixOf, remedyFor } from '../platform/remedy';
import { text } from '../platform/webPage';

/** The view of the task page. */
export function taskView(details: TaskDetails): object {
    const task = details.task.custom;
    return {
        id: task.taskId,
        kind: kindText(details.task),
        state: task.state,
        tone: toneOf(task.state || ''),
        isDead: task.state === 'dead',
        orderNo: task.orderNo || '',
        externalOrderId: task.externalOrderId || '',
        trouble: troubleOf(details.task),
        created: momentOf(task.createdAt),
        next: task.state === 'waiting' ? momentOf(task.nextAttemptAt) : null,
        done: task.state === 'done' ? momentOf(task.doneAt) : null,
        discarded: discardOf(details.task),
        payload: isEmpty(details.payload) ? '' : JSON.stringify(maskedPayload(details.payload), null, 2)
    };
}

function toneOf(state: string): Tone {
    return state === 'dead' ? 'bad' : state === 'waiting' ? 'working' : state === 'done' ? 'good' : 'over';
}

/** The view of the task's last error, and what to do about it. */
function troubleOf(task: Task): object {
    const custom = task.custom;
    return {
        error: storedText(custom.lastError || ''),
        code: custom.lastCode || '',
        remedy: remedyFor(task),
        fix: fixOf(task),
        isOutcomeUnknown: custom.outcomeUnknown === true,
        requestId: custom.requestId || '',
        attempts: custom.attempts || 0,
        maxAttempts: MAX_ATTEMPTS
    };
}

function discardOf(task: Task): object | null {
    const custom = task.custom;
    return custom.state === 'discarded'
        ? { at: momentOf(custom.discardedAt), by: custom.discardedBy || '', reason: custom.discardReason || '' }
        : null;
}

/** The view of the page that confirms a retry. */
export function askView(details: TaskDetails): object {
    const task = details.task.custom;
    return {
        fix: fixOf(details.task),
        id: task.taskId,
        kind: kindText(details.task),
        orderNo: task.orderNo || '',
        isDead: task.state === 'dead',
        remedy: remedyFor(details.task),
        effect: text('task.effect.' + task.kind, text('task.effect.other'))
    };
}

/**
 * The view of the page that confirms discarding a task.
 * @param problem - what is wrong with the reason, see `reasonProblem`; empty for nothing
 */
export function discardView(details: TaskDetails, reason: string, problem: string): object {
    const task = details.task.custom;
    return {
        id: task.taskId,
        kind: kindText(details.task),
        orderNo: task.orderNo || '',
        isDead: task.state === 'dead',
        loss: text('task.loss.' + task.kind, text('task.loss.other')),
        reason: reason,
        problem: problem === '' ? '' : text('task.discard.' + problem)
    };
}

function kindText(task: Task): string {
    return text('kind.one.' + task.custom.kind, task.custom.kind || '');
}

/** Whether there are no details to show. */
function isEmpty(payload: unknown): boolean {
    return payload === null || JSON.stringify(payload) === '{}';
}
