import { LIKELY_DOUBLE } from '../identity/holdLikelyDouble';
import { namesThatHold } from '../platform/rules/lists';
import { currencyDigits } from '../platform/rules/money';
import { paymentMethodId } from '../platform/paymentMethodId';
import { configuredPaymentMethodId, hasOtherPrefix, totalsTolerance } from '../platform/settings';
import type { ExternalOrder } from './rules/externalOrder';
import { unusual } from './rules/unusual';
import type { CreatedOrder } from './store/createOrder';

/** Reason of a hold: a merchant's hook could not write to the order. */
export const NOT_MAPPED = 'mapping_failed';

/** In minor units: what binary fractions of the tolerance may be off. */
const ROUNDING = 1e-6;

/** Why the order is held, as codes separated by commas; empty when it is not. */
export function holdReason(
    created: CreatedOrder,
    external: ExternalOrder,
    difference: number,
    found: { isMapped: boolean; isDouble: boolean }
): string {
    const { lines, otherFigures } = created;
    const tolerance = totalsTolerance() * Math.pow(10, currencyDigits(external.currency)) + ROUNDING;
    const reasons = namesThatHold<string>([
        ['unknown_product', lines.unknownProducts.length > 0],
        ['not_orderable', lines.notOrderable.length > 0],
        ['out_of_stock', lines.withoutStock.length > 0],
        ['other_quantity', otherFigures.quantities.length > 0],
        ['other_price', otherFigures.amounts.length > 0],
        ['unknown_shipping_method', !created.hasShippingMethod],
        ['totals_differ', Math.abs(difference) > tolerance],
        ['unreadable_text', external.spoiled.length > 0],
        [NOT_MAPPED, !found.isMapped],
        [LIKELY_DOUBLE, found.isDouble]
    ]);
    const misset = settingsReasons(created.order.orderNo);
    return reasons.concat(misset, unusual(external, configuredPaymentMethodId())).join(', ');
}

/** Settings that do not fit, for which the order has got the defaults. */
function settingsReasons(orderNo: string): string[] {
    const reasons = paymentMethodId() === configuredPaymentMethodId() ? [] : ['payment_method_missing'];
    return hasOtherPrefix(orderNo) ? reasons.concat('prefix_too_long') : reasons;
}
