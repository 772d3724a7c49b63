import { DAY } from './rules/durations';
import { fromNow } from './clock';
import { eachInTransaction } from './eachInTransaction';
import { previousEntriesBefore, removePreviousEntry } from './previousValues';
import { getValue, storeValue } from './storedValues';

/** How long the previous release finds its entries after an upgrade. */
const KEPT_FOR = 30 * DAY;

/**
 * Moves the values that the previous release stored, after the time in which a merchant may go back to that release.
 * @param limit - entries of each type, so that a run stays short
 */
export function movePreviousValues(limit: number): void {
    eachInTransaction(previousEntriesBefore(fromNow(-KEPT_FOR), limit), (entry) => {
        const key = entry.custom.name;
        storeValue(key, getValue(key));
        removePreviousEntry(entry);
    });
}
