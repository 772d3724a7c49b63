import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { now } from '../../platform/clock';
import { findAnyEntry, isUnproven } from '../../lifecycle/store/ledger/ledgerEntry';
import { markCountDue } from '../../lifecycle/store/ledger/countDue';
import type { LedgerEntry } from '../../lifecycle/store/ledger/ledgerEntry';

const TYPE = 'TikTokShopOrder';

/** Creates the entry of an unproven order, which waits for proof. Needs a transaction. */
export function createUnprovenEntry(externalOrderId: string, orderNo: string): LedgerEntry {
    const entry = CustomObjectMgr.createCustomObject(TYPE, externalOrderId);
    entry.custom.orderNo = orderNo;
    entry.custom.unproven = true;
    entry.custom.proofDue = now();
    markCountDue(entry);
    return entry;
}

/** Number of the unproven order with a TikTok id; empty for none. */
export function unprovenOrderNo(externalOrderId: string): string {
    const entry = findAnyEntry(externalOrderId);
    return entry && isUnproven(entry) ? entry.custom.orderNo || '' : '';
}

/** Unproven orders that are due for another look, longest waiting first. */
export function dueForProof(limit: number): LedgerEntry[] {
    const query = 'custom.unproven = {0} AND custom.proofDue <= {1}';
    const found = CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.proofDue asc', true, now());
    const entries: LedgerEntry[] = [];
    while (entries.length < limit && found.hasNext()) {
        entries.push(found.next());
    }
    found.close();
    return entries;
}

/** Sets when to look for proof of the order again. Needs a transaction. */
export function postponeProof(entry: LedgerEntry, time: Date): void {
    entry.custom.proofDue = time;
}

/** Removes the entry of an unproven order that no longer claims to be TikTok's. Needs a transaction. */
export function removeUnprovenEntry(externalOrderId: string): void {
    const entry = findAnyEntry(externalOrderId);
    if (entry && isUnproven(entry)) {
        CustomObjectMgr.remove(entry);
    }
}
