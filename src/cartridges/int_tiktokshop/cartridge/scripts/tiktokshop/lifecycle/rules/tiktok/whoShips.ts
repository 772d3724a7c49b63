import type { TikTokOrder } from '../../../openapi/rules/tiktokOrder';

/** A `fulfillment_type`. Source: Get Order Detail. */
export const FULFILLED_BY_TIKTOK = 'FULFILLMENT_BY_TIKTOK';

/** Whether the seller chooses carrier and number, and reports both. Source: Get Order Detail, `shipping_type`. */
export function isShippedBySeller(order: TikTokOrder): boolean {
    return order.shipping_type === 'SELLER';
}

/** Whether TikTok chooses carrier and number of an order: with its labels or carriers, or from its own warehouse. */
export function isShippedByTikTok(order: TikTokOrder): boolean {
    return order.shipping_type === 'TIKTOK' || isFulfilledByTikTok(order);
}

/** Whether the goods lie in TikTok's warehouse: then they are none of the seller's stock. */
export function isFulfilledByTikTok(order: TikTokOrder): boolean {
    return order.fulfillment_type === FULFILLED_BY_TIKTOK;
}
