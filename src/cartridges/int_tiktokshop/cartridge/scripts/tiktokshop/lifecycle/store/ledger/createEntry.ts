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
    const custom = entry.custom;
    if (known && custom.orderNo !== orderNo) {
        custom.history = null;
        markHandled(entry);
    }
    custom.orderNo = orderNo;
    custom.unproven = false;
    custom.proofDue = null;
    custom.unprovenContent = null;
    custom.appliedStatus = 'New';
    custom.feedRevision = 0;
    custom.feedExported = 0;
    custom.awaitsShipment = true;
    custom.shipByUnread = true;
    return entry;
}
