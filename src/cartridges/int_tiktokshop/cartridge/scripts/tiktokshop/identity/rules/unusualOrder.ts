import type { Address } from '../../lifecycle/rules/address/address';
import { isMasked, missingParts } from '../../lifecycle/rules/address/usableAddress';
import { SHIPPED_BY_SELLER } from '../../lifecycle/rules/tiktok/shippingMethods';
import { namesThatHold } from '../../platform/rules/lists';

/** An order that another party has made. */
export interface MadeOrder {
    /** Whether the catalog has the products of all lines. */
    hasKnownProducts: boolean;
    /** Null where it has none. */
    shippingAddress: Address | null;
    shippingMethod: string;
    /** In minor units. */
    total: number;
}

/** What a person should look at before it leaves, as codes of holds: those of `CreateExternalOrder` that an order can show. */
export function unusualOrder(order: MadeOrder): string[] {
    const address = order.shippingAddress;
    return namesThatHold([
        ['unknown_product', !order.hasKnownProducts],
        ['incomplete_address', address === null || missingParts(address).length > 0],
        ['masked_address', address !== null && order.shippingMethod === SHIPPED_BY_SELLER && isMasked(address)],
        ['negative_total', order.total < 0]
    ]);
}
