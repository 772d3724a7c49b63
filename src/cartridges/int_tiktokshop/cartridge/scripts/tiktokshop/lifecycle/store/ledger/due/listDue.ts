import CustomObjectMgr = require('dw/object/CustomObjectMgr');

import { LEDGER_TYPE } from '../ledgerEntry';
import type { LedgerEntry } from '../ledgerEntry';
import { firstOf } from '../../../../platform/firstOf';

/** The first entries that a query found, and how many it found in all. */
export interface FoundEntries {
    count: number;
    first: LedgerEntry[];
}

/** TikTok ids of the entries whose mark is set, oldest change first. `query` names the mark. */
export function listDue(query: string, limit: number): string[] {
    const found = CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, 'lastModified asc', true);
    return firstOf(found, limit).map((entry) => entry.custom.externalOrderId);
}
