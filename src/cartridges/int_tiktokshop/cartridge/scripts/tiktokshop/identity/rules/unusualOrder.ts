import type { Address } from '../../lifecycle/rules/address/address';
import { isMasked, missingParts } from '../../lifecycle/rules/address/usableAddress';
import { SHIPPED_BY_SELLER } from '../../lifecycle/rules/tiktok/shippingMethods';
import { namesThatHold } from '../../platform/rules/lists';

/** An order that another party has made. */
export interface MadeOrder {
    /** Whether the catalog has the products of all lines. */
    hasKnownProducts: boolean;
    /** Whether all of its texts are without characters that XML does not have, or that were lost. */
    hasReadableTexts: boolean;
    /** Of each line. */
    quantities: readonly number[];
    /** Null where it has none. */
    shippingAddress: Address | null;
    shippingMethod: string;
    /** In minor units. */
    total: number;
}

/** What a person should look at before it leaves, as codes of holds: the ones of `CreateExternalOrder` that an order can show. */
export function unusualOrder(order: MadeOrder): string[] {
    const address = order.shippingAddress;
    return namesThatHold([
        ['unknown_product', !order.hasKnownProducts],
        ['other_quantity', !order.quantities.every(isWholeUnits)],
        ['incomplete_address', address === null || missingParts(address).length > 0],
        ['masked_address', address !== null && order.shippingMethod === SHIPPED_BY_SELLER && isMasked(address)],
        ['unreadable_text', !order.hasReadableTexts],
        ['negative_total', order.total < 0]
    ]);
}

/** TikTok sells, ships and takes back whole units. */
function isWholeUnits(quantity: number): boolean {
    return quantity > 0 && quantity === Math.floor(quantity);
}
