import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { storedJson } from '../../../../platform/json';
import { LEDGER_TYPE } from '../ledgerEntry';
import type { LedgerEntry } from '../ledgerEntry';
import { firstOf } from '../../../../platform/firstOf';

/** A line of an order, by its position here from 1, and the id of a unit of it on TikTok. */
export interface ReferenceLine {
    ownId: string;
    lineId: string;
}

/** Records that TikTok has to learn the number of the order. Needs a transaction. */
export function markReferenceDue(entry: LedgerEntry, lines: ReferenceLine[]): void {
    entry.custom.referenceDue = true;
    entry.custom.referenceLines = JSON.stringify(lines);
}

/** The lines of an order whose number TikTok has to learn. */
export function referenceLinesOf(entry: LedgerEntry): ReferenceLine[] {
    return storedJson<ReferenceLine[]>(entry.custom.referenceLines, []);
}

/**
 * TikTok knows the number of the order, or has refused it. Needs a transaction.
 * @param refused - TikTok's code; empty where it has taken the number
 */
export function endReferenceDue(entry: LedgerEntry, refused: string): void {
    entry.custom.referenceDue = false;
    entry.custom.referenceLines = null;
    entry.custom.referenceRefused = refused || null;
    if (refused === '') {
        entry.custom.referenceTold = entry.custom.orderNo;
    }
}

/** Orders of a shop whose number TikTok has to learn. */
export function dueForReference(shopId: string, limit: number): LedgerEntry[] {
    const query = 'custom.referenceDue = {0} AND custom.shopId = {1}';
    return firstOf(CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, null, true, shopId), limit);
}
