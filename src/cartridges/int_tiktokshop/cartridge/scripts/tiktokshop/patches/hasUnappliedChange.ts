import { hasPlatformChange } from '../lifecycle/noticePlatformChange';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { changedDocument } from './store/changedDocument';

/** Whether the order carries a change that was not applied: in its own status, or patched where no hook ran. */
export function hasUnappliedChange(order: dw.order.Order, entry: LedgerEntry): boolean {
    return hasPlatformChange(order, entry) || changedDocument(order, entry) !== null;
}
