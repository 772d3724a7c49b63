import CustomObjectMgr = require('dw/object/CustomObjectMgr');

import { notice } from '../../platform/rules/notice';
import { addHistory } from './history';
import { LEDGER_TYPE } from './ledger/ledgerEntry';
import type { LedgerEntry } from './ledger/ledgerEntry';
import { firstOf } from '../../platform/firstOf';

/** Orders that may travel in one parcel. Source: Combine Packages. */
const MAX_COMBINED = 20;

/**
 * Stores the group of orders of one buyer that TikTok wants in one parcel. The history tells of each new group. Needs a
 * transaction.
 * @param group - `auto_combine_group_id`; empty for none
 */
export function rememberCombineGroup(entry: LedgerEntry, group: string): void {
    const known = entry.custom.combineGroup || '';
    if (group === known) {
        return;
    }
    entry.custom.combineGroup = group;
    const what = group === '' ? notice('history.not_combined', [known]) : notice('history.combined', [group]);
    addHistory(entry, 'TIKTOK', what, { outcome: 'recorded' });
}

/** Order numbers of the others in the group of an order, as far as TikTok was asked about them. */
export function combinedWith(entry: LedgerEntry): string[] {
    const group = entry.custom.combineGroup || '';
    if (group === '') {
        return [];
    }
    const query = 'custom.combineGroup = {0}';
    const order = 'custom.externalOrderId asc';
    return firstOf(CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, order, group), MAX_COMBINED)
        .filter((other) => other.custom.externalOrderId !== entry.custom.externalOrderId)
        .map((other) => other.custom.orderNo || other.custom.externalOrderId);
}
