import { addAlert } from './store/ledger';
import type { LedgerEntry } from './store/ledger';
import { logOf } from '../platform/log';
import { lastNoteOf } from './store/orderNotes';

/**
 * Tells operations that someone has to look at an order: as a note on the order, in the log, and in the next alert
 * mail. Needs a transaction.
 * @param text - without personal data
 */
export function alertOperations(order: dw.order.Order, entry: LedgerEntry, text: string): void {
    order.addNote('TikTok Shop', text);
    logOf('order').warn(order.orderNo + ': ' + text);
    addAlert(entry, text);
}

/** The same for what may come up again and again: not while it is the last that was said. Needs a transaction. */
export function alertOperationsOnce(order: dw.order.Order, entry: LedgerEntry, text: string): void {
    if (lastNoteOf(order) !== text) {
        alertOperations(order, entry, text);
    }
}
