import type { ApiResult } from '../openapi/apiCall';
import { needsPerson } from '../openapi/rules/apiErrors';
import type { ErrorClass } from '../openapi/rules/apiErrors';
import { strangeAnswer } from '../openapi/rules/strangeAnswer';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import type { Outcome } from '../platform/rules/outcome';
import { INTERNAL_ERROR } from './store/tasks';

/** The outcome of a task. */
export type TaskOutcome =
    /** Nothing is left to do; the warning is shown, and no error. */
    | { kind: 'done'; warning: string }
    /** Too early; seconds since the epoch. */
    | { kind: 'wait'; until: number; code: string; told: Notice }
    | { kind: 'failed'; errorClass: ErrorClass; code: string; told: Notice; requestId: string }
    /** The call could not even be made (service disabled, rate limit, circuit breaker): the task stays due. */
    | { kind: 'not-sent' };

/** Code of a task that TikTok answered in a form that cannot be read. */
export const UNEXPECTED_ANSWER = 'unexpected_answer';

/** Nothing is left to do, now or since before. */
export function done(warning: string = ''): TaskOutcome {
    return { kind: 'done', warning: warning };
}

/**
 * TikTok's hold is not over.
 * @param until - seconds since the epoch
 */
export function onHold(until: number): TaskOutcome {
    return { kind: 'wait', until: until, code: 'on_hold', told: notice('task.on_hold') };
}

/**
 * A buyer's request to cancel has not been answered.
 * @param until - seconds since the epoch
 */
export function waitsForAnswer(until: number): TaskOutcome {
    return { kind: 'wait', until: until, code: 'waits_for_answer', told: notice('task.waits_for_answer') };
}

/** An error of the Open API as an outcome. */
export function failed(result: ApiResult<unknown>): TaskOutcome {
    if (result.ok) {
        throw new Error('Not a failure');
    }
    return {
        kind: 'failed',
        errorClass: result.errorClass,
        code: result.fault ? UNEXPECTED_ANSWER : String(result.code),
        told: result.told,
        requestId: result.requestId
    };
}

/**
 * It may work the next time.
 * @param told - why it did not, for people
 */
export function failedForNow(code: string, told: Notice): TaskOutcome {
    return { kind: 'failed', errorClass: 'transient', code: code, told: told, requestId: '' };
}

/** No answer came: the call may have had its effect, and may work the next time. */
export function unanswered(code: string, told: Notice): TaskOutcome {
    return { kind: 'failed', errorClass: 'unknown', code: code, told: told, requestId: '' };
}

/** TikTok's answer has something that is not as documented, and nothing about the order: it may be the next time. */
export function unreadable(fault: Outcome): TaskOutcome {
    return failedForNow(UNEXPECTED_ANSWER, strangeAnswer(fault));
}

/** A fault of the cartridge, which the log describes. It may pass, so the task is tried again. */
export function broken(): TaskOutcome {
    return failedForNow(INTERNAL_ERROR.code, INTERNAL_ERROR.told);
}

/**
 * Nothing was sent: a person has to correct something first.
 * @param told - what, for people
 */
export function refused(code: string, told: Notice): TaskOutcome {
    return { kind: 'failed', errorClass: 'data', code: code, told: told, requestId: '' };
}

/**
 * What comes of several: what may yet work by itself goes before what needs a person, so that a task is not given up
 * while something of it can still be done.
 */
export function outcomeOfAll(outcomes: TaskOutcome[]): TaskOutcome {
    const problems = outcomes.filter((outcome) => outcome.kind !== 'done');
    const warnings = outcomes.filter((outcome) => outcome.kind === 'done' && outcome.warning !== '');
    return problems.filter((problem) => !isForPerson(problem))[0] || problems[0] || warnings[0] || done();
}

/** Whether nothing comes of it until a person has acted. */
export function isForPerson(outcome: TaskOutcome): boolean {
    return outcome.kind === 'failed' && needsPerson(outcome.errorClass);
}
