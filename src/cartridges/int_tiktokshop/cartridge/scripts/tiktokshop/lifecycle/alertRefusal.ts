import type { Outcome } from '../platform/rules/outcome';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { alertOperationsOnce } from './alertOperations';

/**
 * Alerts operations that a message was not applied, where its sender gets no answer. Needs a transaction.
 * @param source - who sent it, for example `TikTok`
 */
export function alertRefusal(order: dw.order.Order, entry: LedgerEntry, source: string, outcome: Outcome): void {
    const why = (outcome.code || outcome.outcome) + (outcome.msg ? ': ' + outcome.msg : '');
    alertOperationsOnce(order, entry, 'What ' + source + ' says was not applied: ' + why);
}
