import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { isObject } from '../platform/rules/input/source';
import { callExtension, hasExtension } from '../platform/extensions';
import { DEEPEST, MOST_ELEMENTS, MOST_MEMBERS, excessOf } from '../platform/rules/input/foreignJson';
import { jsonFault } from '../platform/rules/input/jsonFault';
import { LONGEST_TEXT } from '../platform/rules/longestText';
import { GIVEN_TWICE, parseStrictly } from '../platform/rules/input/strictJson';
import { done, failedForNow, unanswered } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { fetchEventPage, postCancelRequest, postCancellation, postReturn, postReturnEvent } from './store/oms';
import { hasOms, omsAddress } from '../platform/outgoing/omsService';
import type { OmsQuestion } from './store/oms';
import { readNextCursor } from './rules/nextCursor';
import type { NextCursor } from './rules/nextCursor';
import type { OmsCancellation } from '../lifecycle/rules/omsCancellation';
import type { ReturnEvent } from '../returns/rules/returnEvent';
import type { OmsReturn } from '../lifecycle/rules/omsReturn';
import type { ServiceAnswer } from '../platform/outgoing/httpCall';

const EVENT = 'app.tiktokshop.oms.event';
const PULL = 'app.tiktokshop.oms.pull';
const TELL = 'app.tiktokshop.oms.tell';
const ASK = 'app.tiktokshop.oms.ask';
/** Characters of an answer that tell a web page. */
const PAGE_BEGINNING = 1000;
const OMS_NOT_TOLD = notice('task.oms_not_told');
const OMS_CONNECTION_FAILED = notice('task.oms_connection_failed');

/** A message as an event of the OMS contract, unless the adapter failed. */
export type TranslatedMessage = { ok: true; event: unknown } | { ok: false };

/** Whether a merchant's adapter translates messages. */
export function hasTranslator(): boolean {
    return hasExtension(EVENT);
}

/**
 * Lets a merchant's adapter translate a message of the OMS; a message that it does not translate stays as it is.
 * @param message - parsed JSON
 * @returns not ok when the adapter threw: the OMS has to send the message again
 */
export function translateMessage(message: unknown): TranslatedMessage {
    const answer = callExtension(EVENT, message);
    if (!answer.ok) {
        return { ok: false };
    }
    return { ok: true, event: answer.value === undefined ? message : answer.value };
}

/** A page of events. */
export interface EventPage {
    events: unknown[];
    /** Where the next page begins. */
    nextCursor: NextCursor;
}

/** The page, or null and the problem. */
interface FetchedPage {
    page: EventPage | null;
    problem: Notice | null;
}

/** Whether there is an OMS from which events can be fetched. */
export function canFetchEvents(): boolean {
    return hasExtension(PULL) || hasOms();
}

/** Who gives the events, and so the cursors: the merchant's adapter, or the OMS at an address. */
export function eventSource(): string {
    return hasExtension(PULL) ? PULL : omsAddress();
}

/**
 * Fetches events since a cursor, through the merchant's adapter or the service `tiktokshop.oms`.
 * @param cursor - as the OMS gave it; empty for the beginning
 * @param limit - at most so many events
 */
export function fetchEvents(cursor: string, limit: number): FetchedPage {
    if (hasExtension(PULL)) {
        return pullByExtension(cursor, limit);
    }
    const answer = fetchEventPage(cursor, limit);
    const body = isAnswer(answer, 200, 200) ? parseStrictly(answer.text || '') : undefined;
    const page = pageOf(body);
    if (!page && limit > 1 && isTooLarge(answer)) {
        // One event may be the reason: those before it come with fewer on a page.
        return fetchEvents(cursor, Math.floor(limit / 2));
    }
    return { page: page, problem: page ? null : whyNoPage(answer, body) };
}

/** Whether a script cannot read a page because of its length, depth or width. */
function isTooLarge(answer: ServiceAnswer): boolean {
    return answer.failure === 'too_long' || hasExcess(answer);
}

function hasExcess(answer: ServiceAnswer): boolean {
    return isAnswer(answer, 200, 200) && excessOf(answer.text || '') !== '';
}

function pullByExtension(cursor: string, limit: number): FetchedPage {
    const answer = callExtension(PULL, cursor, limit);
    const page = answer.ok ? pageOf(answer.value) : null;
    return { page: page, problem: page ? null : notice('job.pull.hook_failed', [PULL]) };
}

/** @param body - what the answer has as JSON; undefined for none */
function whyNoPage(answer: ServiceAnswer, body: unknown): Notice {
    if (answer.failure === 'too_long') {
        return notice('job.pull.event_too_long', [LONGEST_TEXT]);
    }
    if (answer.failure === 'connection_failed') {
        return OMS_CONNECTION_FAILED;
    }
    if (hasExcess(answer)) {
        return notice('job.pull.event_too_large', [DEEPEST, MOST_MEMBERS, MOST_ELEMENTS]);
    }
    if (isObject(body) && body.events === GIVEN_TWICE) {
        return notice('job.pull.events_given_twice');
    }
    const fault = isAnswer(answer, 200, 200) ? jsonFault(answer.text || '') : null;
    return fault
        ? notice('job.pull.no_json', [fault.line, fault.column])
        : notice('job.pull.no_page', [String(answer.failure || answer.status)]);
}

function pageOf(body: unknown): EventPage | null {
    if (!isObject(body) || !Array.isArray(body.events)) {
        return null;
    }
    const isNothing = body.events.length === 0 && body.nextCursor === undefined;
    return isNothing ? null : { events: body.events, nextCursor: readNextCursor(body.nextCursor) };
}

/**
 * Tells the OMS of a cancellation.
 * @returns `done` once the OMS has acknowledged it
 */
export function tellOmsOfCancellation(cancellation: OmsCancellation): TaskOutcome {
    if (hasExtension(TELL)) {
        const answer = callExtension(TELL, cancellation);
        const isTold = answer.ok && answer.value === true;
        return isTold ? done() : notTold(answer.ok ? 'not_acknowledged' : 'hook_failed');
    }
    return outcomeOf(postCancellation(cancellation));
}

/**
 * Tells the OMS of a return or refund. A merchant's hook is told of cancellations only: it might take this for one.
 * @returns `done` once the OMS has acknowledged it
 */
export function tellOmsOfReturn(told: OmsReturn): TaskOutcome {
    return outcomeOf(postReturn(told));
}

/** Tells the OMS of a return that the cartridge has read on TikTok. */
export function tellOmsOfReturnChange(told: ReturnEvent): TaskOutcome {
    return outcomeOf(postReturnEvent(told));
}

function outcomeOf(answer: ServiceAnswer): TaskOutcome {
    if (answer.failure === 'unavailable') {
        return { kind: 'not-sent' };
    }
    if (answer.failure === 'timeout') {
        return unanswered('timeout', OMS_NOT_TOLD);
    }
    if (answer.failure === 'connection_failed') {
        return unanswered('connection_failed', OMS_CONNECTION_FAILED);
    }
    if (!isAnswer(answer, 200, 299)) {
        return notTold(answer.failure || String(answer.status));
    }
    return isWebPage(answer.text || '') ? notTold('web_page') : done();
}

/** A login or maintenance page comes with status 200 too, and the OMS behind it has not read the message. */
function isWebPage(text: string): boolean {
    return /^\uFEFF?\s*(<!doctype\s+html|<html)/i.test(text.substring(0, PAGE_BEGINNING));
}

function notTold(code: string): TaskOutcome {
    return failedForNow(code, OMS_NOT_TOLD);
}

/** Whether there is an OMS that can be asked about cancellations. */
export function canAskOms(): boolean {
    return hasExtension(ASK) || hasOms();
}

/**
 * Asks the OMS whether an order may still be cancelled.
 * @returns empty while the OMS has no answer
 */
export function askOms(question: OmsQuestion): '' | 'agreed' | 'refused' {
    const agreed = hasExtension(ASK) ? askExtension(question) : askService(question);
    if (typeof agreed !== 'boolean') {
        return '';
    }
    return agreed ? 'agreed' : 'refused';
}

function askExtension(question: OmsQuestion): unknown {
    const answer = callExtension(ASK, question);
    return answer.ok ? answer.value : undefined;
}

function askService(question: OmsQuestion): unknown {
    const answer = postCancelRequest(question);
    const body = isAnswer(answer, 200, 200) ? parseStrictly(answer.text || '') : null;
    return isObject(body) ? body.agreed : undefined;
}

function isAnswer(answer: ServiceAnswer, from: number, to: number): boolean {
    return answer.failure === '' && answer.status >= from && answer.status <= to;
}
