import type { LedgerEntry } from './ledgerEntry';

/** Number of another order that is probably the same order of the buyer; empty for none. */
export function likelyDoubleOf(entry: LedgerEntry): string {
    return entry.custom.likelyDouble || '';
}

/** Remembers another order that is probably the same order of the buyer. Needs a transaction. */
export function rememberLikelyDouble(entry: LedgerEntry, orderNo: string): void {
    entry.custom.likelyDouble = orderNo;
}
