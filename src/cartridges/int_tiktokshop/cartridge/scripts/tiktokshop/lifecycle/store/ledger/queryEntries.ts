import CustomObjectMgr = require('dw/object/CustomObjectMgr');

import { LEDGER_TYPE } from './ledgerEntry';
import type { LedgerEntry } from './ledgerEntry';

/** The first entries that a query found, and how many it found in all. */
export interface FoundEntries {
    count: number;
    first: LedgerEntry[];
}

/** TikTok ids of the entries whose mark is set, oldest change first. `query` names the mark. */
export function listDue(query: string, limit: number): string[] {
    const found = CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, 'lastModified asc', true);
    return firstEntries(found, limit).map((entry) => entry.custom.externalOrderId);
}

/** The first entries of a query, which is closed afterwards. */
export function firstEntries(found: dw.util.SeekableIterator<LedgerEntry>, limit: number): LedgerEntry[] {
    const entries: LedgerEntry[] = [];
    while (entries.length < limit && found.hasNext()) {
        entries.push(found.next());
    }
    found.close();
    return entries;
}
