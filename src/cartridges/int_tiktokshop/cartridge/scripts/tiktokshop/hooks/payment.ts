import { refusePayment } from '../orders/refusePayment';
import { refusal } from '../platform/webHook';

/** Refuses a payment operation of a TikTok order: only TikTok moves its money. */
function guard(order: dw.order.Order): dw.system.Status | undefined {
    const rejection = refusePayment(order);
    return rejection ? refusal(order.orderNo, rejection) : undefined;
}

/** dw.order.payment.authorize */
export function authorize(order: dw.order.Order): dw.system.Status | undefined {
    return guard(order);
}

/** dw.order.payment.reauthorize */
export function reauthorize(order: dw.order.Order): dw.system.Status | undefined {
    return guard(order);
}

/** dw.order.payment.releaseAuthorization */
export function releaseAuthorization(order: dw.order.Order): dw.system.Status | undefined {
    return guard(order);
}

/** dw.order.payment.capture */
export function capture(invoice: { order: dw.order.Order }): dw.system.Status | undefined {
    return guard(invoice.order);
}

/** dw.order.payment.refund */
export function refund(invoice: { order: dw.order.Order }): dw.system.Status | undefined {
    return guard(invoice.order);
}
