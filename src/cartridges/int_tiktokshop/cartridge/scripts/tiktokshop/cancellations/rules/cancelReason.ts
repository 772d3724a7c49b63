/** The one reason that fits every market. */
const OUT_OF_STOCK = 'seller_cancel_reason_out_of_stock';
/** Its own names, and none for a buyer's request. */
const UNITED_KINGDOM = ['GB', 'UK'];
/** There the reason about the address was taken out. */
const SOUTHEAST_ASIA = ['ID', 'VN', 'TH', 'SG', 'PH', 'MY'];

/**
 * TikTok's words for why a seller cancels an order that is paid and not shipped, by our own.
 * Source: Open API, appendix of cancellation reasons (statuses ON_HOLD and AWAITING_SHIPMENT).
 */
const REASONS: { [reason: string]: string } = {
    out_of_stock: OUT_OF_STOCK,
    wrong_price: 'seller_cancel_reason_wrong_price',
    address_not_deliverable: 'seller_cancel_paid_reason_address_not_deliver',
    buyer_requested: 'seller_cancel_paid_reason_buyer_requested_cancellation',
    potential_fraud: 'seller_cancel_order_reason_potential_fraud'
};

/**
 * The reason that TikTok accepts.
 * @param reason - as the OMS gave it; an unknown one counts as out of stock
 * @param region - market of the shop
 */
export function cancelReasonFor(reason: string, region: string): string {
    const isKnown = cancelReasons().indexOf(reason) >= 0 && isOffered(reason, region);
    const known = isKnown ? (REASONS[reason] as string) : OUT_OF_STOCK;
    return isIn(UNITED_KINGDOM, region) ? known + '_uk' : known;
}

/** Whether TikTok has this reason in a market. */
function isOffered(reason: string, region: string): boolean {
    switch (reason) {
        case 'buyer_requested':
            return !isIn(UNITED_KINGDOM, region);
        case 'address_not_deliverable':
            return !isIn(SOUTHEAST_ASIA, region);
        case 'wrong_price':
            return region !== 'BR';
        case 'potential_fraud':
            return region === 'JP';
        default:
            return true;
    }
}

function isIn(regions: string[], region: string): boolean {
    return regions.indexOf(region) >= 0;
}

/** Our own words for reasons. */
export function cancelReasons(): string[] {
    return Object.keys(REASONS);
}
