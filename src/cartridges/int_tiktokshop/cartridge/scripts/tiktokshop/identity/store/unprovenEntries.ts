import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { now } from '../../platform/clock';
import { findAnyEntry, isUnproven, markCountDue } from '../../lifecycle/store/ledger';
import type { LedgerEntry } from '../../lifecycle/store/ledger';

const TYPE = 'TikTokShopOrder';

/** Makes the entry of an order that only says that it is TikTok's: it waits for proof. Needs a transaction. */
export function createUnprovenEntry(externalOrderId: string, orderNo: string): LedgerEntry {
    const entry = CustomObjectMgr.createCustomObject(TYPE, externalOrderId);
    entry.custom.orderNo = orderNo;
    entry.custom.unproven = true;
    entry.custom.proofDue = now();
    markCountDue(entry);
    return entry;
}

/** Number of the order that only says that it is a TikTok order; empty for none. */
export function unprovenOrderNo(externalOrderId: string): string {
    const entry = findAnyEntry(externalOrderId);
    return entry && isUnproven(entry) ? entry.custom.orderNo || '' : '';
}

/** Orders that wait for proof and whose turn it is to be looked at, longest waiting first. */
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

/** Nothing has proved it now: it is looked at again at a time. Needs a transaction. */
export function postponeProof(entry: LedgerEntry, time: Date): void {
    entry.custom.proofDue = time;
}

/** The order does not even say any more that it is TikTok's. Needs a transaction. */
export function dropUnproven(externalOrderId: string): void {
    const entry = findAnyEntry(externalOrderId);
    if (entry && isUnproven(entry)) {
        CustomObjectMgr.remove(entry);
    }
}
