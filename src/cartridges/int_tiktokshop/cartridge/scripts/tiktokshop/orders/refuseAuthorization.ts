import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { paymentMethodId } from '../platform/paymentMethodId';
import { refusePayment } from './refusePayment';

/**
 * Refuses an authorization with TikTok's payment method, of any client on any channel: TikTok
 * authorizes outside, so only a checkout asks for this one. Never asks whose the order is, where the method tells.
 * @returns null for an order that is not TikTok's, and has no instrument of its method
 */
export function refuseAuthorization(order: dw.order.Order): Outcome | null {
    return order.getPaymentInstruments(paymentMethodId()).empty
        ? refusePayment(order)
        : rejected('paid_at_tiktok', '', '', 'Only TikTok Shop authorizes this payment method: ' + order.orderNo);
}
