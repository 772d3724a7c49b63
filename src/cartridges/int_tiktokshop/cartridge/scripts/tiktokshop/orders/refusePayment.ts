import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { identityOf } from '../identity/store/orderIdentity';
import { paymentMethodId } from '../platform/paymentMethodId';
import { officialPaymentMethodId } from '../platform/settings';

/**
 * Refuses an authorization, capture or refund of a TikTok order: TikTok captures and refunds. Also refuses it for an
 * unproven order, because only TikTok can collect a payment with its method. Orders of the official cartridges have a
 * method of their own.
 * @returns null for an order that is not TikTok's, or was not paid there
 */
export function refusePayment(order: dw.order.Order): Outcome | null {
    const methods = [paymentMethodId(), officialPaymentMethodId()];
    const isPaidThere = methods.some((method) => !order.getPaymentInstruments(method).empty);
    if (!isPaidThere || identityOf(order).standing === 'foreign') {
        return null;
    }
    return rejected('paid_at_tiktok', '', '', 'TikTok Shop handles the payment of order ' + order.orderNo);
}
