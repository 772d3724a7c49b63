import { isObject } from '../platform/rules/input';
import type { Outcome } from '../platform/rules/outcome';
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
 * Asks the OMS what happened and applies it, page by page. The cursor moves only after all of a page was applied: a run
 * that ends in between reads the page again, and its events are repeats. An event that could not be applied keeps the
 * cursor where it is, and none of the others, on its page or on later ones, from being applied.
 * @param maxPages - pages per run, so that a run stays short
 */
export function pullOrderEvents(maxPages: number): PulledEvents {
    const result: PulledEvents = { applied: 0, unchanged: 0, rejected: 0, problem: '' };
    if (!canPull()) {
        result.problem = 'the service tiktokshop.oms has no address';
        return result;
    }
    let cursor: string | null = cursorValue(CURSOR);
    for (let pages = 0; cursor !== null && pages < maxPages; pages += 1) {
        cursor = pullPage(cursor, result);
    }
    return result;
}

/** @returns where the next page begins; null when there is none */
function pullPage(cursor: string, result: PulledEvents): string | null {
    const pulled = pullEvents(cursor, PAGE);
    const page = pulled.page;
    if (!page) {
        result.problem = result.problem || pulled.problem;
        return null;
    }
    page.events.forEach((event) => {
        if (!applyAndCount(event, result)) {
            // The fault is ours and may pass: the page is read again, and what was applied of it is a repeat.
            result.problem = 'an event could not be applied, see the log';
        }
    });
    const next = page.nextCursor;
    if (next === null && page.events.length > 0) {
        result.problem = result.problem || 'the OMS gave no nextCursor: it will be asked for the same events again';
    }
    if (next === null || next === cursor) {
        return null;
    }
    if (result.problem === '') {
        inTransaction(() => moveCursor(CURSOR, next));
    }
    return page.events.length > 0 ? next : null;
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
        const eventId = isObject(event) && typeof event.eventId === 'string' ? event.eventId : 'without an id';
        logOf('oms').error('event ' + eventId + ' was rejected: ' + outcome.code + ' ' + (outcome.path || ''));
    } else {
        result.unchanged += 1;
    }
    return true;
}
