import { rejected } from '../domain/outcome';
import type { Outcome } from '../domain/outcome';
import { isTikTokOrder } from '../platform/orders';
import { paymentMethodId } from '../platform/settings';

/**
 * Whether an authorization, capture or refund must be refused: TikTok has captured, and TikTok refunds.
 * @returns null for an order that is not TikTok's, or was not paid there
 */
export function refusesPaymentOperation(order: dw.order.Order): Outcome | null {
    if (!isTikTokOrder(order) || order.getPaymentInstruments(paymentMethodId()).empty) {
        return null;
    }
    return rejected('paid_at_tiktok', '', '', 'TikTok Shop handles the payment of order ' + order.orderNo);
}
