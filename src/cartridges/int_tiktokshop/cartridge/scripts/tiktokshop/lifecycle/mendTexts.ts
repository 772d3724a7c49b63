import { alertOperations } from './alertOperations';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { makeTextsReadable } from './store/orderTexts';
import { notice } from '../platform/rules/notice';

/**
 * Removes characters that cannot be read from the texts of an order: no file may have them. An alert names the fields, because a
 * person has to look up what is missing. Needs a transaction.
 * @param fields - the `unreadableTexts` of the order
 * @returns whether there were any
 */
export function mendTexts(order: dw.order.Order, entry: LedgerEntry, fields: string[]): boolean {
    if (fields.length === 0) {
        return false;
    }
    makeTextsReadable(order);
    alertOperations(order, entry, notice('alert.unreadable_text', [fields.join(', ')]));
    return true;
}
