import { alertOperationsOnce } from './alertOperations';
import { WITHOUT_TRACKING } from './rules/packages';
import type { Packages } from './rules/packages';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { storedJson } from '../platform/json';
import { notice } from '../platform/rules/notice';

/** Alerts operations, once, of a package without tracking: the feed cannot tell TikTok of it. Needs a transaction. */
export function alertMissingTracking(order: dw.order.Order, entry: LedgerEntry): void {
    if (storedJson<Packages>(entry.custom.packages, {})[WITHOUT_TRACKING]) {
        alertOperationsOnce(order, entry, notice('alert.tracking_missing'));
    }
}
