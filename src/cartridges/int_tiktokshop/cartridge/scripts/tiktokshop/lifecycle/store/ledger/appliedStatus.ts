import { statusOf } from '../../rules/orderStatus';
import type { ExternalOrderStatus } from '../../rules/orderStatus';
import type { LedgerEntry } from './ledgerEntry';

/** The status that was applied to an order last. The attribute of the order may hold one that was just patched. */
export function appliedStatusOf(entry: LedgerEntry): ExternalOrderStatus {
    return statusOf(entry.custom.appliedStatus || '') || 'New';
}
