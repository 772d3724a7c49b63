import CustomObjectMgr = require('dw/object/CustomObjectMgr');

import { markCountDue } from './countDue';
import { LEDGER_TYPE } from './ledgerEntry';
import type { LedgerEntry } from './ledgerEntry';
import { listDue } from './queryEntries';
import type { FoundEntries } from './queryEntries';
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

/** TikTok ids of orders whose dispatch deadline was never read. */
export function dueForDeadline(limit: number): string[] {
    return listDue('custom.shipByUnread = {0}', limit);
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
