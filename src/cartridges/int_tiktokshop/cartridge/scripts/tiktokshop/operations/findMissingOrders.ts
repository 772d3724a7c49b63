import { getOrder } from '../lifecycle/store/orders';
import { getEntry } from '../lifecycle/store/ledger/findEntry';
import { refusedOrders } from '../orders/store/refusedOrders';
import { orderNoOf } from '../platform/settings';
import { listOrderIds, MOST_IDS } from './rules/orderIds';

/** What a comparison with TikTok's list of orders found. */
export interface Comparison {
    /** Ids that were compared. */
    compared: number;
    /** Whether the text had more, which were not. */
    isCut: boolean;
    /** Orders that are not here, with the code if the cartridge has refused them. */
    missing: Array<{ externalOrderId: string; code: string }>;
}

/**
 * Finds orders of TikTok that never arrived.
 * @param text - an export of Seller Center, or anything else with TikTok's order ids
 */
export function findMissingOrders(text: string): Comparison {
    const ids = listOrderIds(text, MOST_IDS + 1);
    const compared = ids.slice(0, MOST_IDS);
    const refused = refusedOrders();
    return {
        compared: compared.length,
        isCut: ids.length > MOST_IDS,
        missing: compared.filter(isMissing).map((id) => ({
            externalOrderId: id,
            code: refused.filter((order) => order.externalOrderId === id).map((order) => order.code)[0] || ''
        }))
    };
}

/** Reads by keys only. */
function isMissing(externalOrderId: string): boolean {
    return getEntry(externalOrderId) === null && getOrder(orderNoOf(externalOrderId)) === null;
}
