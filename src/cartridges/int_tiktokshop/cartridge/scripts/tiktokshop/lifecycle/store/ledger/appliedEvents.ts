import { storedJson } from '../../../platform/json';
import type { LedgerEntry } from './ledgerEntry';

/** Event ids kept for each order to recognise repeats. */
const REMEMBERED_EVENTS = 500;

/** Ids of the last events that were applied. */
export function eventIdsOf(entry: LedgerEntry): string[] {
    return storedJson<string[]>(entry.custom.eventIds, []);
}

/**
 * Remembers an event as applied. Needs a transaction.
 * @param before - ids of the events before it
 */
export function rememberEvent(entry: LedgerEntry, before: string[], eventId: string): void {
    if (eventId !== '') {
        entry.custom.eventIds = JSON.stringify(before.concat([eventId]).slice(-REMEMBERED_EVENTS));
    }
}
