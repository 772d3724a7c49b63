import { hasExtension } from '../platform/extensions';
import { afterCommit } from '../platform/transaction';
import type { ExternalOrderStatus } from './rules/orderStatus';
import { addStatusChange } from './store/ledger/statusChanges';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { STATUS_CHANGED, tellStatusChanges } from './tellStatusChanges';

/**
 * Notes that an order has got another status, for the merchant's hook: it is called once the change is stored, and in
 * the next run of TikTokShop-ProcessTasks where the transaction is the platform's. Needs a transaction.
 * @param from - null for an order that is new here
 */
export function announceStatus(entry: LedgerEntry, from: ExternalOrderStatus | null, to: ExternalOrderStatus): void {
    if (from === to || !hasExtension(STATUS_CHANGED)) {
        return;
    }
    const externalOrderId = entry.custom.externalOrderId;
    addStatusChange(entry, from, to);
    afterCommit(() => tellStatusChanges(externalOrderId));
}
