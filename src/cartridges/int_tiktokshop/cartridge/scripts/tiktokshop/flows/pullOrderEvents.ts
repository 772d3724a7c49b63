import { isObject } from '../domain/input';
import type { Outcome } from '../domain/outcome';
import { cursorValue, moveCursor } from '../platform/cursors';
import { logOf } from '../platform/log';
import { inTransaction } from '../platform/transaction';
import { applyOrderEvent } from './applyOrderEvent';
import { canPull, pullEvents } from './omsAdapter';

const CURSOR = 'omsEvents';
/** Events that are asked for at once. */
const PAGE = 100;

/** What one run has done. */
export interface PulledEvents {
    applied: number;
    /** Repeats and late messages: nothing changed. */
    unchanged: number;
    rejected: number;
    /** Why it ended early; empty when the OMS has nothing more to say, or the bound was reached. */
    problem: string;
}

/**
 * Asks the OMS what happened and applies it, page by page. The cursor moves only after a page was applied: a run that
 * ends in between reads the page again, and its events are repeats.
 * @param maxPages - pages per run, so that a run stays short
 */
export function pullOrderEvents(maxPages: number): PulledEvents {
    const result: PulledEvents = { applied: 0, unchanged: 0, rejected: 0, problem: '' };
    if (!canPull()) {
        result.problem = 'the service tiktokshop.oms has no address';
        return result;
    }
    let goesOn = true;
    for (let pages = 0; goesOn && pages < maxPages; pages += 1) {
        goesOn = pullPage(result);
    }
    return result;
}

/** @returns whether there may be more */
function pullPage(result: PulledEvents): boolean {
    const cursor = cursorValue(CURSOR);
    const pulled = pullEvents(cursor, PAGE);
    const page = pulled.page;
    if (!page) {
        result.problem = pulled.problem;
        return false;
    }
    const done = page.events.every((event) => applyAndCount(event, result));
    if (!done) {
        // The fault is ours and may pass: the page is read again, and what was applied of it is a repeat.
        result.problem = 'an event could not be applied, see the log';
        return false;
    }
    if (page.nextCursor === cursor) {
        return false;
    }
    inTransaction(() => moveCursor(CURSOR, page.nextCursor));
    return page.events.length > 0;
}

/** @returns false when the event was neither applied nor judged */
function applyAndCount(event: unknown, result: PulledEvents): boolean {
    const outcome: Outcome = applyOrderEvent(event);
    if (outcome.code === 'internal_error') {
        return false;
    }
    if (outcome.outcome === 'applied') {
        result.applied += 1;
    } else if (outcome.outcome === 'rejected') {
        result.rejected += 1;
        const eventId = isObject(event) ? String(event.eventId) : 'without an id';
        logOf('oms').error('event ' + eventId + ' was rejected: ' + outcome.code + ' ' + (outcome.path || ''));
    } else {
        result.unchanged += 1;
    }
    return true;
}
