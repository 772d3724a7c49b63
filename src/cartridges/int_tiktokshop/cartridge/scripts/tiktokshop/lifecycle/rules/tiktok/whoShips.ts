import type { TikTokOrder } from '../../../openapi/rules/tiktokOrder';

/** Values of `fulfillment_type` for goods in TikTok's warehouses; in Indonesia they are Tokopedia's. Source: Get Order Detail. */
const OF_TIKTOKS_WAREHOUSES = ['FULFILLMENT_BY_TIKTOK', 'FULFILLMENT_BY_DILAYANI_TOKOPEDIA'];
/** The other value of `fulfillment_type`, and all of `shipping_type`. Source: Get Order Detail. */
const FULFILLED_BY_SELLER = 'FULFILLMENT_BY_SELLER';
const SHIPPING_TYPES = ['SELLER', 'TIKTOK', 'TIKTOK_DIGITAL'];

/** Whether goods with a `fulfillment_type` lie in TikTok's warehouse. */
export function isOfTikToksWarehouse(fulfillmentType: string): boolean {
    return OF_TIKTOKS_WAREHOUSES.indexOf(fulfillmentType) >= 0;
}

/** Whether the cartridge knows who holds the goods, so far as TikTok says it. */
export function isKnownFulfillment(fulfillmentType: string): boolean {
    return ['', FULFILLED_BY_SELLER].concat(OF_TIKTOKS_WAREHOUSES).indexOf(fulfillmentType) >= 0;
}

/** Whether the cartridge knows who ships, so far as TikTok says it. */
export function isKnownShipping(shippingType: string): boolean {
    return [''].concat(SHIPPING_TYPES).indexOf(shippingType) >= 0;
}

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
    return isOfTikToksWarehouse(order.fulfillment_type || '');
}
