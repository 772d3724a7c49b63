import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { identityOf } from '../identity/store/orderIdentity';
import { paymentMethodId } from '../platform/settings';

/**
 * Whether an authorization, capture or refund must be refused: TikTok has captured, and TikTok refunds. An order that
 * waits for proof is guarded too: nobody else can collect what was paid with TikTok's method.
 * @returns null for an order that is not TikTok's, or was not paid there
 */
export function refusesPaymentOperation(order: dw.order.Order): Outcome | null {
    if (order.getPaymentInstruments(paymentMethodId()).empty || identityOf(order).standing === 'foreign') {
        return null;
    }
    return rejected('paid_at_tiktok', '', '', 'TikTok Shop handles the payment of order ' + order.orderNo);
}
