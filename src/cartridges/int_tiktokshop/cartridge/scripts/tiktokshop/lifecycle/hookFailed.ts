import type { ExtensionPoint } from '../platform/extensions';
import { addHistory } from './store/history';
import { alertsOf } from './store/ledger';
import type { LedgerEntry } from './store/ledger';
import { alertOperations } from './alertOperations';

/**
 * Records that a merchant's hook failed for an order, and tells operations; what they are still to be told is not
 * repeated. Needs a transaction.
 * @param instead - what was done without the hook, as a sentence
 */
export function hookFailed(order: dw.order.Order, entry: LedgerEntry, point: ExtensionPoint, instead: string): void {
    addHistory(entry, 'CARTRIDGE', 'Hook ' + point, { outcome: 'failed', code: 'hook_failed' });
    const text = hookFailureText(point) + '. ' + instead;
    if (alertsOf(entry).indexOf(text) < 0) {
        alertOperations(order, entry, text);
    }
}

/** The same in words, where there is no order. */
export function hookFailureText(point: ExtensionPoint): string {
    return 'The hook ' + point + ' failed: see the log, category extension';
}
