import { LONGEST_TEXT } from '../platform/rules/longestText';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';

const KEY = 'omsEventsAsked';
/** Most events of a page. */
export const PAGE = 100;
/** How many times as long a page could be before its size grows again. */
const ROOM = 4;

/** What the poll asked for last. */
interface Asked {
    limit: number;
    /** Whether no answer to it was handled yet. */
    isOpen: boolean;
}

/**
 * How many events to ask for. A page that no script can read ends the run, and nothing can catch that: so the run says
 * before what it asks for, and the one after it asks for half as many.
 * @returns 0 where the run before ended at a single event; the next one asks for that event again
 */
export function beginPage(): number {
    const last = getRecord<Asked>(KEY, { limit: PAGE, isOpen: false });
    const limit = last.isOpen ? Math.floor(last.limit / 2) : last.limit;
    keep({ limit: Math.max(limit, 1), isOpen: limit > 0 });
    return limit;
}

/**
 * The page was handled. A short one makes the next page larger again.
 * @param limit - as `beginPage` gave it
 * @param characters - of the answer
 */
export function endPage(limit: number, characters: number): void {
    const next = characters * ROOM < LONGEST_TEXT ? Math.min(limit * 2, PAGE) : limit;
    keep({ limit: next, isOpen: false });
}

function keep(asked: Asked): void {
    inTransaction(() => storeRecord(KEY, asked));
}
