import CustomObjectMgr = require('dw/object/CustomObjectMgr');

import { LEDGER_TYPE } from './ledgerEntry';
import type { LedgerEntry } from './ledgerEntry';
import { firstOf } from '../../../platform/firstOf';

/** Proven and unproven entries that were last changed in a time, oldest change first. */
export function entriesChanged(since: Date, before: Date, limit: number): LedgerEntry[] {
    const query = 'lastModified >= {0} AND lastModified < {1}';
    const found = CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, 'lastModified asc', since, before);
    return firstOf(found, limit);
}
