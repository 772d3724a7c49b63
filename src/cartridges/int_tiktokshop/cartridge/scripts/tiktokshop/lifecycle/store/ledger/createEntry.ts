import { newObject } from '../../../platform/newObjects';

import { markHandled } from './alerts';
import { LEDGER_TYPE, isUnproven, liveEntry } from './ledgerEntry';
import type { LedgerEntry } from './ledgerEntry';

/**
 * Creates the entry of an order, or takes over an unproven entry with the same TikTok id, whichever order it was for.
 * Needs a transaction.
 * @throws platform exception, here or at the commit, if there is a proven entry already
 */
export function createEntry(externalOrderId: string, orderNo: string): LedgerEntry {
    const known = liveEntry(externalOrderId);
    const entry = known && isUnproven(known) ? known : newObject(LEDGER_TYPE, externalOrderId);
    if (known && entry.custom.orderNo !== orderNo) {
        entry.custom.history = null;
        markHandled(entry);
    }
    entry.custom.orderNo = orderNo;
    entry.custom.unproven = false;
    entry.custom.proofDue = null;
    entry.custom.unprovenContent = null;
    entry.custom.appliedStatus = 'New';
    entry.custom.feedRevision = 0;
    entry.custom.feedExported = 0;
    entry.custom.awaitsShipment = true;
    entry.custom.shipByUnread = true;
    return entry;
}
