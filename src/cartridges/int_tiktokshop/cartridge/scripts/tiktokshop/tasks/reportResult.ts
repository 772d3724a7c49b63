import type { ApiResult } from '../openapi/client';
import { needsPerson, remedyFor } from '../openapi/rules/apiErrors';
import type { ErrorClass } from '../openapi/rules/apiErrors';
import type { Outcome } from '../platform/rules/outcome';
import { INTERNAL_ERROR } from './store/tasks';

/** What became of telling TikTok about a package or a cancellation. */
export type ReportResult =
    /** TikTok knows; the package id is empty for a cancellation. */
    | { kind: 'reported'; packageId: string; warning: string }
    /** Too early; seconds since the epoch. */
    | { kind: 'wait'; until: number; code: string; message: string }
    | { kind: 'failed'; errorClass: ErrorClass; code: string; message: string; requestId: string };

/** TikTok knows of it, now or since before. */
export function reported(packageId: string): ReportResult {
    return { kind: 'reported', packageId: packageId, warning: '' };
}

/**
 * TikTok's hold is not over.
 * @param until - seconds since the epoch
 */
export function onHold(until: number): ReportResult {
    return { kind: 'wait', until: until, code: 'on_hold', message: 'TikTok holds the order' };
}

/**
 * A buyer's request to cancel has not been answered.
 * @param until - seconds since the epoch
 */
export function waitsForAnswer(until: number): ReportResult {
    return {
        kind: 'wait',
        until: until,
        code: 'waits_for_answer',
        message: 'The request of the buyer to cancel has not been answered yet'
    };
}

/** An error of the Open API as a result. */
export function failed(result: ApiResult<unknown>): ReportResult {
    if (result.ok) {
        throw new Error('Not a failure');
    }
    return {
        kind: 'failed',
        errorClass: result.errorClass,
        code: result.fault ? 'unexpected_answer' : String(result.code),
        message: remedyFor(result.code) || result.message,
        requestId: result.requestId
    };
}

/**
 * What comes of several: what may yet work by itself goes before what needs a person, so that a task is not given up
 * while something of it can still be done.
 */
export function resultOfAll(results: ReportResult[]): ReportResult {
    const problems = results.filter((result) => result.kind !== 'reported');
    const warnings = results.filter((result) => result.kind === 'reported' && result.warning !== '');
    const last = results[results.length - 1] || reported('');
    return problems.filter((problem) => !isForPerson(problem))[0] || problems[0] || warnings[0] || last;
}

/** Whether nothing comes of it until a person has acted. */
export function isForPerson(result: ReportResult): boolean {
    return result.kind === 'failed' && needsPerson(result.errorClass);
}

/** TikTok's answer has something that is not as documented, and nothing about the order: it may be the next time. */
export function unreadable(fault: Outcome): ReportResult {
    return {
        kind: 'failed',
        errorClass: 'transient',
        code: 'unexpected_answer',
        message: 'The answer of TikTok is not as documented: ' + fault.msg,
        requestId: ''
    };
}

/** Nothing was sent: a person has to correct something first. */
export function refused(code: string, message: string): ReportResult {
    return { kind: 'failed', errorClass: 'data', code: code, message: message, requestId: '' };
}

/** A fault of ours, which the log describes: it is tried again, because it may have been the moment. */
export function broken(): ReportResult {
    return {
        kind: 'failed',
        errorClass: 'transient',
        code: INTERNAL_ERROR.code,
        message: INTERNAL_ERROR.message,
        requestId: INTERNAL_ERROR.requestId
    };
}
