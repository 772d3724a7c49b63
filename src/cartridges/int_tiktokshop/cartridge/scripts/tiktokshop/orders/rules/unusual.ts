import { isMasked } from '../../lifecycle/rules/address/usableAddress';
import { SHIPPED_BY_SELLER } from '../../lifecycle/rules/tiktok/shippingMethods';
import { namesThatHold } from '../../platform/rules/lists';
import type { ExternalOrder } from './externalOrder';
import { orderTotals } from './orderTotals';

/** What TikTok sends as payment method. Source: official cartridge, int_social_checkout. */
const TIKTOK_METHOD = 'SOCIAL_PAY';

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
