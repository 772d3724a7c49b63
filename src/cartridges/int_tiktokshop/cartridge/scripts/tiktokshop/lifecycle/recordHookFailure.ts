import type { ExtensionPoint } from '../platform/extensions';
import { notice, storedNotice } from '../platform/rules/notice';
import type { NoticeValue } from '../platform/rules/notice';
import { addHistory } from './store/history';
import { alertsOf } from './store/ledger/alerts';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { alertOperations } from './alertOperations';

/** A merchant's hook that failed. */
interface HookFailure {
    point: ExtensionPoint;
    /** Code of the notice that tells what was done without the hook. */
    instead: string;
    /** Further values of that notice. */
    values?: string[];
}

/**
 * Records that a merchant's hook failed for an order, and alerts operations unless the same alert is still to be
 * mailed. Needs a transaction.
 */
export function recordHookFailure(order: dw.order.Order, entry: LedgerEntry, failure: HookFailure): void {
    const { point, instead, values } = failure;
    addHistory(entry, 'CARTRIDGE', notice('history.hook', [point]), { outcome: 'failed', code: 'hook_failed' });
    const alert = notice(instead, [notice('hook.failed', [point]) as NoticeValue].concat(values || []));
    if (alertsOf(entry).indexOf(storedNotice(alert)) < 0) {
        alertOperations(order, entry, alert);
    }
}
