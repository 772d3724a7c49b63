import CustomObjectMgr = require('dw/object/CustomObjectMgr');

import { LEDGER_TYPE } from '../ledgerEntry';
import type { LedgerEntry } from '../ledgerEntry';
import { now } from '../../../../platform/clock';
import { firstOf } from '../../../../platform/firstOf';

/** The first entries that a query found, and how many it found in all. */
export interface FoundEntries {
    count: number;
    first: LedgerEntry[];
}

/**
 * TikTok ids of the entries whose mark is set, oldest change first.
 * @param query - names the mark
 * @param isReady - whether an entry may be in the list; the others take none of its places
 */
export function listDue(query: string, limit: number, isReady: (entry: LedgerEntry) => boolean = () => true): string[] {
    const found = CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, 'lastModified asc', true);
    return firstOf(found, limit, isReady).map((entry) => entry.custom.externalOrderId);
}

/**
 * TikTok ids of the entries whose time has come, the earliest first.
 * @param attribute - custom attribute with the time
 */
export function listDueSince(attribute: 'feedAgainAt' | 'statusChangeDueAt', limit: number): string[] {
    const name = 'custom.' + attribute;
    const found = CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, name + ' <= {0}', name + ' asc', now());
    return firstOf(found, limit).map((entry) => entry.custom.externalOrderId);
}
