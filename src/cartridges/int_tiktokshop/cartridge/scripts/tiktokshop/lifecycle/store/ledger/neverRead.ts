import CustomObjectMgr = require('dw/object/CustomObjectMgr');

import { LEDGER_TYPE } from './ledgerEntry';
import type { LedgerEntry } from './ledgerEntry';

/**
 * Entries that were made in a time and whose order was never read from TikTok: TikTok may not have it.
 * @param isWanted - which of them
 */
export function entriesNeverRead(
    since: Date,
    before: Date,
    limit: number,
    isWanted: (entry: LedgerEntry) => boolean
): LedgerEntry[] {
    const query = 'creationDate >= {0} AND creationDate < {1}';
    const found = CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, 'creationDate asc', since, before);
    const entries: LedgerEntry[] = [];
    while (entries.length < limit && found.hasNext()) {
        const entry = found.next();
        if (!entry.custom.tiktokStatus && isWanted(entry)) {
            entries.push(entry);
        }
    }
    found.close();
    return entries;
}
