import { bringBackEntry } from '../lifecycle/store/ledger/retiredEntry';
import { eachInTransaction } from '../platform/eachInTransaction';
import { lookedFor, toLookFor } from './store/postedAgain';

/**
 * Looks for finished orders that TikTok has posted again: CreateExternalOrder may not read orders of other sessions, a
 * job may. The next post gets the first answer.
 */
export function findPosted(): void {
    eachInTransaction(toLookFor(), (externalOrderId) => {
        lookedFor(externalOrderId, bringBackEntry(externalOrderId) !== null);
    });
}
