import { LIKELY_DOUBLE } from '../identity/holdLikelyDouble';
import { currencyDigits } from '../platform/rules/money';
import { paymentMethodId } from '../platform/paymentMethodId';
import { configuredPaymentMethodId, hasOtherPrefix, totalsTolerance } from '../platform/settings';
import type { ExternalOrder } from './rules/externalOrder';
import { unusual } from './rules/unusual';
import type { CreatedOrder } from './store/createOrder';

/** Reason of a hold: a merchant's hook could not write to the order. */
export const NOT_MAPPED = 'mapping_failed';

/** Why the order is held, as codes separated by commas; empty when it is not. */
export function holdReason(
    created: CreatedOrder,
    external: ExternalOrder,
    difference: number,
    found: { isMapped: boolean; isDouble: boolean }
): string {
    const reasons: string[] = [];
    if (created.lines.unknownProducts.length > 0) {
        reasons.push('unknown_product');
    }
    if (created.lines.notOrderable.length > 0) {
        reasons.push('not_orderable');
    }
    if (created.lines.withoutStock.length > 0) {
        reasons.push('out_of_stock');
    }
    if (created.otherFigures.quantities.length > 0) {
        reasons.push('other_quantity');
    }
    if (created.otherFigures.amounts.length > 0) {
        reasons.push('other_price');
    }
    if (!created.hasShippingMethod) {
        reasons.push('unknown_shipping_method');
    }
    if (Math.abs(difference) > totalsTolerance() * Math.pow(10, currencyDigits(external.currency)) + 1e-6) {
        reasons.push('totals_differ');
    }
    if (external.spoiled.length > 0) {
        reasons.push('unreadable_text');
    }
    if (!found.isMapped) {
        reasons.push(NOT_MAPPED);
    }
    if (found.isDouble) {
        reasons.push(LIKELY_DOUBLE);
    }
    const misset = settingsReasons(created.order.orderNo);
    return reasons.concat(misset, unusual(external, configuredPaymentMethodId())).join(', ');
}

/** Settings that do not fit, for which the order has got the defaults. */
function settingsReasons(orderNo: string): string[] {
    const reasons = paymentMethodId() === configuredPaymentMethodId() ? [] : ['payment_method_missing'];
    return hasOtherPrefix(orderNo) ? reasons.concat('prefix_too_long') : reasons;
}
