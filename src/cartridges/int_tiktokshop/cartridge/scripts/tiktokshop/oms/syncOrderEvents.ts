import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { getValue, storeValue } from '../platform/storedValues';
import { logOf } from '../platform/log';
import { inTransaction } from '../platform/transaction';
import { applyOrderEvents } from './applyOrderEvents';
import type { EventOutcome } from './applyOrderEvents';
import { canFetchEvents, eventSource, fetchEvents } from './omsAdapter';
import type { EventPage } from './omsAdapter';

const CURSOR = 'omsEvents';
/** Who gave the cursor: an address, or the merchant's adapter. */
const SOURCE = 'omsEventsOf';
/** Events per page. */
const PAGE = 100;

/** The results of one run. */
export interface PulledEvents {
    applied: number;
    /** Repeated and late events, which changed nothing. */
    unchanged: number;
    rejected: number;
    /** Why the run ended early; null when all events were applied, or `maxPages` was reached. */
    problem: Notice | null;
    /** What the OMS should mend, although all went well; null for nothing. */
    remark: Notice | null;
}

/**
 * Fetches events from the OMS and applies them page by page. The cursor moves only after a whole page was applied: a
 * run that ends in between fetches the page again, and its events are repeats. An event that failed keeps the cursor in
 * place, but does not stop the other events of this and later pages.
 * Another OMS would not understand the cursor, or leave events out by it: when the address changes, the poll begins anew.
 * @param maxPages - pages per run, so that a run stays short
 */
export function syncOrderEvents(maxPages: number): PulledEvents {
    const result: PulledEvents = { applied: 0, unchanged: 0, rejected: 0, problem: null, remark: null };
    if (!canFetchEvents()) {
        result.problem = notice('job.pull.no_address');
        return result;
    }
    const isOther = isOtherSource();
    let cursor: string | null = isOther ? '' : getValue(CURSOR);
    result.remark = isOther ? notice('job.pull.other_oms') : null;
    const asked: string[] = [];
    while (cursor !== null && asked.length < maxPages) {
        asked.push(cursor);
        cursor = syncPage(asked, result);
    }
    return result;
}

/**
 * How many events the OMS has ready, of at most one page; reads only.
 * @returns the problem instead, where it cannot be asked
 */
export function countReadyEvents(): { events: number; problem: Notice | null } {
    if (!canFetchEvents()) {
        return { events: 0, problem: notice('job.pull.no_address') };
    }
    const { page, problem } = fetchEvents(isOtherSource() ? '' : getValue(CURSOR), PAGE);
    return { events: page ? page.events.length : 0, problem: page ? null : problem };
}

/** Whether the cursor is another's. One without a source is of a release that did not keep it. */
function isOtherSource(): boolean {
    const source = getValue(SOURCE);
    return source !== '' && source !== eventSource();
}

/**
 * @param asked - the cursors of this run: that of this page is the last
 * @returns where the next page begins; null when there is none
 */
function syncPage(asked: string[], result: PulledEvents): string | null {
    const cursor = asked[asked.length - 1] as string;
    const pulled = fetchEvents(cursor, PAGE);
    const page = pulled.page;
    if (!page) {
        result.problem = result.problem || pulled.problem;
        return null;
    }
    applyOrderEvents(page.events).forEach((outcome) => {
        if (!count(outcome, result)) {
            // The failure is ours and may pass: the next run fetches the page again.
            result.problem = notice('job.pull.event_failed');
        }
    });
    const next = page.nextCursor.text;
    noteCursor(page, asked, result);
    if (next === null || asked.indexOf(next) >= 0) {
        return null;
    }
    if (result.problem === null) {
        inTransaction(() => {
            storeValue(CURSOR, next);
            storeValue(SOURCE, eventSource());
        });
    }
    return page.events.length > 0 ? next : null;
}

/** Describes a cursor with which the same events would come again, or later events never. */
function noteCursor(page: EventPage, asked: string[], result: PulledEvents): void {
    const { events, nextCursor } = page;
    if (goesBack(page, asked)) {
        result.problem = result.problem || notice('job.pull.no_cursor', [notice('cursor.repeated')]);
    } else if (nextCursor.text === null && events.length > 0) {
        result.problem = result.problem || notice('job.pull.no_cursor', [nextCursor.problem as Notice]);
    } else {
        result.remark = result.remark || nextCursor.problem;
    }
}

/** Whether the next page is one that this run has asked for. After the last event a cursor stands still. */
function goesBack({ events, nextCursor }: EventPage, asked: string[]): boolean {
    const place = asked.indexOf(nextCursor.text || '');
    const isEnd = events.length === 0 && place === asked.length - 1;
    return nextCursor.text !== null && place >= 0 && !isEnd;
}

/** @returns false when the event failed because of a fault of the cartridge */
function count(outcome: EventOutcome, result: PulledEvents): boolean {
    if (outcome.code === 'internal_error') {
        return false;
    }
    if (outcome.outcome === 'applied') {
        result.applied += 1;
    } else if (outcome.outcome === 'rejected') {
        result.rejected += 1;
        const name = outcome.eventId === undefined ? 'without a usable id' : outcome.eventId;
        logOf('oms').error('event ' + name + ' was rejected: ' + outcome.code + ' ' + (outcome.path || ''));
    } else {
        result.unchanged += 1;
    }
    return true;
}
