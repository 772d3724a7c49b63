import type { Outcome } from '../platform/rules/outcome';
import type { LedgerEntry } from './store/ledger';
import { alertOperationsOnce } from './alertOperations';

/**
 * Shows a person what was told of an order and could not be applied, where nobody waits for an answer. Needs a
 * transaction.
 * @param source - who told it, for example `TikTok`
 */
export function showRefusal(order: dw.order.Order, entry: LedgerEntry, source: string, outcome: Outcome): void {
    const why = (outcome.code || outcome.outcome) + (outcome.msg ? ': ' + outcome.msg : '');
    alertOperationsOnce(order, entry, 'What ' + source + ' says was not applied: ' + why);
}
