import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { paymentMethodId } from '../platform/settings';
import { refusePayment } from './refusePayment';

/**
 * Refuses an authorization with TikTok's payment method, whoever created the order and on whatever channel: TikTok
 * authorizes outside, so only a checkout asks for this one. Never asks whose the order is, where the method tells.
 * @returns null for an order that is not TikTok's, and is not to be paid with its method
 */
export function refuseAuthorization(order: dw.order.Order): Outcome | null {
    return order.getPaymentInstruments(paymentMethodId()).empty
        ? refusePayment(order)
        : rejected('paid_at_tiktok', '', '', 'Only TikTok Shop authorizes this payment method: ' + order.orderNo);
}
