import CustomObjectMgr = require('dw/object/CustomObjectMgr');

import { markCountDue } from './due/countDue';
import { LEDGER_TYPE } from './ledgerEntry';
import type { LedgerEntry } from './ledgerEntry';
import type { FoundEntries } from './due/listDue';
import { firstOf } from '../../../platform/firstOf';

/** Stores TikTok's dispatch deadline. Needs a transaction. */
export function rememberShipBy(entry: LedgerEntry, time: Date | null): void {
    if (time && (!entry.custom.shipBy || entry.custom.shipBy.getTime() !== time.getTime())) {
        entry.custom.shipBy = time;
        markCountDue(entry);
    }
    if (entry.custom.shipByUnread) {
        entry.custom.shipByUnread = false;
    }
}

/** Has the order read from TikTok with the next run: what TikTok told before could not all be applied. Needs a transaction. */
export function markUnread(entry: LedgerEntry): void {
    entry.custom.shipByUnread = true;
}

/** Orders of a shop whose dispatch deadline was never read, longest unchanged first. */
export function dueForDeadline(shopId: string, limit: number): LedgerEntry[] {
    const query = 'custom.shipByUnread = {0} AND custom.shopId = {1}';
    return firstOf(CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, 'lastModified asc', true, shopId), limit);
}

/**
 * Orders without a known shop whose dispatch deadline was never read, longest unchanged first.
 * @param from - how many to pass over; beyond the end the first begin
 */
export function unclaimedForDeadline(from: number, limit: number): LedgerEntry[] {
    const query = 'custom.shipByUnread = {0} AND custom.shopId = NULL';
    const found = CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, 'lastModified asc', true);
    if (from > 0 && from < found.count) {
        found.forward(from);
    }
    return firstOf(found, limit);
}

/** Orders with a dispatch deadline before a time, most urgent first. For jobs: reads all orders that await shipment. */
export function dispatchesBefore(time: Date, limit: number): FoundEntries {
    const query = 'custom.awaitsShipment = {0} AND custom.shipBy < {1}';
    const found = CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, 'custom.shipBy asc', true, time);
    return { count: found.count, first: firstOf(found, limit) };
}

/** Orders that wait and whose dispatch deadline passed in a time, the first first. */
export function dispatchesPassed(since: Date, until: Date, limit: number): LedgerEntry[] {
    const query = 'custom.awaitsShipment = {0} AND custom.shipBy >= {1} AND custom.shipBy < {2}';
    const found = CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, 'custom.shipBy asc', true, since, until);
    return firstOf(found, limit);
}
