import { hasTrait } from '../../lifecycle/rules/tiktok/markets';

/** The one reason that fits every market. */
const OUT_OF_STOCK = 'seller_cancel_reason_out_of_stock';
/** There the reason about the address was taken out. */
const SOUTHEAST_ASIA = ['ID', 'VN', 'TH', 'SG', 'PH', 'MY'];

/** TikTok's word for a reason, and where TikTok has it: in all markets but these, or in these only. */
interface Reason {
    word: string;
    notIn?: string[];
    onlyIn?: string[];
}

/**
 * TikTok's words for why a seller cancels an order that is paid and not shipped, by our own.
 * Source: Open API, appendix of cancellation reasons (statuses ON_HOLD and AWAITING_SHIPMENT).
 */
const REASONS: { [reason: string]: Reason } = {
    out_of_stock: { word: OUT_OF_STOCK },
    wrong_price: { word: 'seller_cancel_reason_wrong_price', notIn: ['BR'] },
    address_not_deliverable: { word: 'seller_cancel_paid_reason_address_not_deliver', notIn: SOUTHEAST_ASIA },
    buyer_requested: { word: 'seller_cancel_paid_reason_buyer_requested_cancellation', notIn: ['GB', 'UK'] },
    potential_fraud: { word: 'seller_cancel_order_reason_potential_fraud', onlyIn: ['JP'] }
};

/**
 * The reason that TikTok accepts.
 * @param reason - as the OMS gave it; an unknown one counts as out of stock
 * @param region - market of the shop
 */
export function cancelReasonFor(reason: string, region: string): string {
    const known = cancelReasons().indexOf(reason) >= 0 ? (REASONS[reason] as Reason) : null;
    const word = known && isOffered(known, region) ? known.word : OUT_OF_STOCK;
    return hasTrait(region, 'own-reasons') ? word + '_uk' : word;
}

function isOffered(reason: Reason, region: string): boolean {
    return reason.onlyIn ? isIn(reason.onlyIn, region) : !isIn(reason.notIn || [], region);
}

function isIn(regions: string[], region: string): boolean {
    return regions.indexOf(region) >= 0;
}

/** Our own words for reasons. */
export function cancelReasons(): string[] {
    return Object.keys(REASONS);
}
