import CustomObjectMgr = require('dw/object/CustomObjectMgr');

/**
 * An entry of the ledger: one for each TikTok order that is alive, keyed by TikTok's order id. It records what was
 * applied to the order and what is due. Unlike the order search it is always current.
 */
export type LedgerEntry = Pick<TypedCustomObject<'TikTokShopOrder'>, 'custom' | 'creationDate' | 'lastModified'>;

/** Custom object type of the ledger. */
export const LEDGER_TYPE = 'TikTokShopOrder';

/** The entry of an order that is alive, proven or not; null for an order that has none, or whose entry is retired. */
export function liveEntry(externalOrderId: string): LedgerEntry | null {
    const object = objectOf(externalOrderId);
    return object && entryOf(object);
}

/** Removes an entry. Needs a transaction. */
export function removeEntry(entry: LedgerEntry): void {
    const object = objectOf(entry.custom.externalOrderId);
    if (object) {
        CustomObjectMgr.remove(object);
    }
}

function objectOf(externalOrderId: string): TypedCustomObject<'TikTokShopOrder'> | null {
    return externalOrderId === '' ? null : CustomObjectMgr.getCustomObject(LEDGER_TYPE, externalOrderId);
}

/** An entry that asks its object for the attributes only once. Reads and writes still go to the object. */
function entryOf(object: TypedCustomObject<'TikTokShopOrder'>): LedgerEntry {
    return {
        custom: object.custom,
        get creationDate(): Date {
            return object.creationDate;
        },
        get lastModified(): Date {
            return object.lastModified;
        }
    };
}

/** Whether the order still waits for proof that it is TikTok's. */
export function isUnproven(entry: LedgerEntry): boolean {
    return entry.custom.unproven === true;
}
