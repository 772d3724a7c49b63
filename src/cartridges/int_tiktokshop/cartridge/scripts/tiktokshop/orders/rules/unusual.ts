import { namesThatHold } from '../../platform/rules/lists';
import { isMasked } from './externalOrder';
import type { ExternalOrder } from './externalOrder';
import { orderTotals } from './orderTotals';

/** What TikTok sends as payment method. Source: official cartridge, int_social_checkout. */
const TIKTOK_METHOD = 'SOCIAL_PAY';
/** Shipping by the seller; TikTok ships the others, with labels that have the address. */
const SHIPPED_BY_SELLER = 'TTS004';

/**
 * What a person should look at before an order leaves, as codes of holds.
 * @param configuredMethod - payment method of TikTok orders on this site
 */
export function unusual(order: ExternalOrder, configuredMethod: string): string[] {
    return namesThatHold([
        ['unknown_status', order.unknownStatus !== ''],
        ['value_does_not_fit', order.misfits.length > 0],
        ['incomplete_address', order.missingAddress.length > 0],
        ['masked_address', order.shippingMethod === SHIPPED_BY_SELLER && isMasked(order.shippingAddress)],
        ['negative_total', orderTotals(order).gross < 0],
        ['other_payment_method', order.paymentMethod !== TIKTOK_METHOD && order.paymentMethod !== configuredMethod]
    ]);
}
