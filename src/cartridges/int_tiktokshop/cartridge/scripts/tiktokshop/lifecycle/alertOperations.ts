import { addAlert } from './store/ledger/alerts';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { logOf } from '../platform/log';
import { lastNoteOf } from './store/orderNotes';

/**
 * Alerts operations that a person has to look at an order: by a note on the order, in the log and in the next alert
 * mail. Needs a transaction.
 * @param text - what happened, without personal data
 */
export function alertOperations(order: dw.order.Order, entry: LedgerEntry, text: string): void {
    order.addNote('TikTok Shop', text);
    logOf('order').warn(order.orderNo + ': ' + text);
    addAlert(entry, text);
}

/** Alerts operations unless our last note on the order says the same. Needs a transaction. */
export function alertOperationsOnce(order: dw.order.Order, entry: LedgerEntry, text: string): void {
    if (lastNoteOf(order) !== text) {
        alertOperations(order, entry, text);
    }
}
