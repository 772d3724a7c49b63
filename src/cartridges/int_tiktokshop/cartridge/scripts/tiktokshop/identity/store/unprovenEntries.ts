import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { newObject } from '../../platform/newObjects';
import { now } from '../../platform/clock';
import { isUnproven, liveEntry, removeEntry } from '../../lifecycle/store/ledger/ledgerEntry';
import { markCountDue } from '../../lifecycle/store/ledger/due/countDue';
import type { LedgerEntry } from '../../lifecycle/store/ledger/ledgerEntry';
import { storedJson } from '../../platform/json';
import type { OrderContent } from '../rules/isLikelyDouble';
import { firstOf } from '../../platform/firstOf';

const TYPE = 'TikTokShopOrder';

/**
 * Creates the entry of an unproven order, which waits for proof. Needs a transaction.
 * @param content - kept for CreateExternalOrder, which may not read the order of another session
 */
export function createUnprovenEntry(externalOrderId: string, orderNo: string, content: OrderContent): LedgerEntry {
    const entry = newObject(TYPE, externalOrderId);
    entry.custom.orderNo = orderNo;
    entry.custom.unproven = true;
    entry.custom.unprovenContent = JSON.stringify(content);
    entry.custom.proofDue = now();
    markCountDue(entry);
    return entry;
}

/** An order that waits for proof. */
export interface WaitingOrder {
    orderNo: string;
    /** Null for an entry of an earlier version. */
    content: OrderContent | null;
}

/** The order that waits for proof of a TikTok id; null for none. */
export function waitingOrder(externalOrderId: string): WaitingOrder | null {
    const entry = liveEntry(externalOrderId);
    return entry && isUnproven(entry)
        ? {
              orderNo: entry.custom.orderNo || '',
              content: storedJson<OrderContent | null>(entry.custom.unprovenContent, null)
          }
        : null;
}

/** Number of the unproven order with a TikTok id; empty for none. */
export function unprovenOrderNo(externalOrderId: string): string {
    const waiting = waitingOrder(externalOrderId);
    return waiting ? waiting.orderNo : '';
}

/** Unproven orders that are due for another look, longest waiting first. */
export function dueForProof(limit: number): LedgerEntry[] {
    const query = 'custom.unproven = {0} AND custom.proofDue <= {1}';
    const found = CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.proofDue asc', true, now());
    return firstOf(found, limit);
}

/** Unproven orders, latest first. */
export function latestUnproven(limit: number): LedgerEntry[] {
    const query = 'custom.unproven = {0}';
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, 'creationDate desc', true), limit);
}

/** Sets when to look for proof of the order again. Needs a transaction. */
export function postponeProof(entry: LedgerEntry, time: Date): void {
    entry.custom.proofDue = time;
}

/** Removes the entry of an unproven order that no longer claims to be TikTok's. Needs a transaction. */
export function removeUnprovenEntry(externalOrderId: string): void {
    const entry = liveEntry(externalOrderId);
    if (entry && isUnproven(entry)) {
        removeEntry(entry);
    }
}
