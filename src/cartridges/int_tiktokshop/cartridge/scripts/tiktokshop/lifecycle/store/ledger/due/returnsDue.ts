import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { firstOf } from '../../../../platform/firstOf';
import { LEDGER_TYPE } from '../ledgerEntry';
import type { LedgerEntry } from '../ledgerEntry';

/** Records that the returns of an order have to be read, because buyers may have asked before the order came here. Needs a transaction. */
export function markReturnsDue(entry: LedgerEntry): void {
    entry.custom.returnsDue = true;
}

/** The returns of the order were read. Needs a transaction. */
export function endReturnsDue(entry: LedgerEntry): void {
    entry.custom.returnsDue = false;
}

/** Orders of a shop whose returns have to be read. */
export function dueForReturns(shopId: string, limit: number): LedgerEntry[] {
    const query = 'custom.returnsDue = {0} AND custom.shopId = {1}';
    return firstOf(CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, null, true, shopId), limit);
}
