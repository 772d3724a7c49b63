import { LARGEST_EXACT } from '../../platform/rules/input/fields';
import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import { isBlank } from '../../platform/rules/visible';
import { isXmlText } from '../../platform/rules/xmlText';

/** Most characters of a cursor: it has to fit into an attribute, and into the address that asks for the next page. */
const LONGEST = 1000;

/** The start of the next page of events, from the OMS's answer. */
export interface NextCursor {
    /** The cursor as text; null where it cannot be used. */
    text: string | null;
    /** What is wrong with it; null for nothing. */
    problem: Notice | null;
}

/** Reads `nextCursor` of a page. */
export function readNextCursor(value: unknown): NextCursor {
    if (typeof value === 'string') {
        return cursorOfText(value);
    }
    if (typeof value === 'number' && Math.floor(value) === value && Math.abs(value) <= LARGEST_EXACT) {
        return { text: String(value), problem: notice('cursor.number') };
    }
    return unusable(kindOf(value), []);
}

function cursorOfText(text: string): NextCursor {
    if (text.length > LONGEST) {
        return unusable('too_long', [LONGEST]);
    }
    // No address can hold half a character: kept, the cursor would end this poll and all that follow.
    if (!isXmlText(text)) {
        return unusable('unreadable', []);
    }
    // An empty text is where a poll begins: taken for a cursor, everything would come again, for ever. A blank one is no better.
    return isBlank(text) ? unusable('empty', []) : { text: text, problem: null };
}

function unusable(why: string, values: number[]): NextCursor {
    return { text: null, problem: notice('cursor.' + why, values) };
}

function kindOf(value: unknown): string {
    if (value === undefined || value === null) {
        return value === null ? 'null' : 'missing';
    }
    if (typeof value === 'number') {
        return 'inexact_number';
    }
    // JSON has no functions: this is the mark of a field that is there twice.
    return typeof value === 'function' ? 'given_twice' : 'no_text';
}
