import CustomObjectMgr = require('dw/object/CustomObjectMgr');

import { firstByAge } from '../../../platform/firstOf';
import { LEDGER_TYPE } from './ledgerEntry';
import type { LedgerEntry } from './ledgerEntry';

/**
 * Entries made in a period whose order was never read from TikTok: TikTok may not have it. Oldest first.
 * @param after - returns entries made after this time; entries made at the same time as the last one come too
 * @param limit - how many to return at least, if there are so many
 * @param isWanted - which of them
 */
export function entriesNeverRead(
    after: Date,
    before: Date,
    limit: number,
    isWanted: (entry: LedgerEntry) => boolean
): LedgerEntry[] {
    const query = 'creationDate > {0} AND creationDate < {1}';
    const found = CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, 'creationDate asc', after, before);
    return firstByAge(found, limit, (entry) => !entry.custom.tiktokStatus && isWanted(entry));
}
