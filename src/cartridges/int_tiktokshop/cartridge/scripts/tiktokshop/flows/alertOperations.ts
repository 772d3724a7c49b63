import { addAlert } from '../platform/ledger';
import type { LedgerEntry } from '../platform/ledger';
import { logOf } from '../platform/log';

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
