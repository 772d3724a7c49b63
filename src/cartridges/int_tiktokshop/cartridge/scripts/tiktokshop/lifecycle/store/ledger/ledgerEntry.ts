import CustomObjectMgr = require('dw/object/CustomObjectMgr');

/**
 * An entry of the ledger: one for each TikTok order that is alive, keyed by TikTok's order id. It records what was
 * applied to the order and what is due. Unlike the order search it is always current.
 */
export type LedgerEntry = TypedCustomObject<'TikTokShopOrder'>;

/** Custom object type of the ledger. */
export const LEDGER_TYPE = 'TikTokShopOrder';

/** The entry of an order that is alive, proven or not; null for an order that has none, or whose entry is retired. */
export function liveEntry(externalOrderId: string): LedgerEntry | null {
    return externalOrderId === '' ? null : CustomObjectMgr.getCustomObject(LEDGER_TYPE, externalOrderId);
}

/** Whether the order still waits for proof that it is TikTok's. */
export function isUnproven(entry: LedgerEntry): boolean {
    return entry.custom.unproven === true;
}
