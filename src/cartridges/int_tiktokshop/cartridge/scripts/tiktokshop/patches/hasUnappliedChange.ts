import { hasPlatformChange } from '../lifecycle/noticePlatformChange';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import type { ReadOrder } from '../lifecycle/store/orderState';
import { changedDocument } from './store/changedDocument';

/**
 * Whether the order carries a change that was not applied: in its own status, or patched where no hook ran.
 * @param read - the order, where it is read already
 */
export function hasUnappliedChange(order: dw.order.Order, entry: LedgerEntry, read?: ReadOrder): boolean {
    return hasPlatformChange(order, entry) || changedDocument(order, entry, read) !== null;
}
