import { alertOperations } from './alertOperations';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { makeTextsReadable, unreadableTexts } from './store/orderTexts';
import { notice } from '../platform/rules/notice';

/**
 * Takes characters that cannot be read out of the texts of an order, and tells operations of which: no file may have them, and what
 * is missing has to be looked up. Needs a transaction.
 * @returns whether there were any
 */
export function mendTexts(order: dw.order.Order, entry: LedgerEntry): boolean {
    const fields = unreadableTexts(order);
    if (fields.length === 0) {
        return false;
    }
    makeTextsReadable(order);
    alertOperations(order, entry, notice('alert.unreadable_text', [fields.join(', ')]));
    return true;
}
