import CustomObjectMgr = require('dw/object/CustomObjectMgr');

/**
 * An entry of the ledger: one for each TikTok order, keyed by TikTok's order id. It records what was applied to the
 * order and what is due. Unlike the order search it is always current.
 */
export type LedgerEntry = TypedCustomObject<'TikTokShopOrder'>;

/** Custom object type of the ledger. */
export const LEDGER_TYPE = 'TikTokShopOrder';

/** The entry of a TikTok order, or null. Also null for an unproven order, because no message applies to it. */
export function findEntry(externalOrderId: string): LedgerEntry | null {
    const entry = findAnyEntry(externalOrderId);
    return entry && !isUnproven(entry) ? entry : null;
}

/** The entry of a TikTok order, proven or not; null if there is none. */
export function findAnyEntry(externalOrderId: string): LedgerEntry | null {
    return externalOrderId === '' ? null : CustomObjectMgr.getCustomObject(LEDGER_TYPE, externalOrderId);
}

/** Whether the order still waits for proof that it is TikTok's. */
export function isUnproven(entry: LedgerEntry): boolean {
    return entry.custom.unproven === true;
}
