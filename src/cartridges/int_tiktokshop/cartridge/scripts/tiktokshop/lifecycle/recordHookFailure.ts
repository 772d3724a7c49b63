import type { ExtensionPoint } from '../platform/extensions';
import { addHistory } from './store/history';
import { alertsOf } from './store/ledger/alerts';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { alertOperations } from './alertOperations';

/**
 * Records that a merchant's hook failed for an order, and alerts operations unless the same alert is still to be
 * mailed. Needs a transaction.
 * @param instead - what was done without the hook, as a sentence
 */
export function recordHookFailure(
    order: dw.order.Order,
    entry: LedgerEntry,
    point: ExtensionPoint,
    instead: string
): void {
    addHistory(entry, 'CARTRIDGE', 'Hook ' + point, { outcome: 'failed', code: 'hook_failed' });
    const text = hookFailureText(point) + '. ' + instead;
    if (alertsOf(entry).indexOf(text) < 0) {
        alertOperations(order, entry, text);
    }
}

/** Text for a failed hook, also for places without an order. */
export function hookFailureText(point: ExtensionPoint): string {
    return 'The hook ' + point + ' failed: see the log, category extension';
}
