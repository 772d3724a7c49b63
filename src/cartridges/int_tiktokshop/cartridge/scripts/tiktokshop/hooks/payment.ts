import { refuseAuthorization } from '../orders/refuseAuthorization';
import { refusePayment } from '../orders/refusePayment';
import type { Outcome } from '../platform/rules/outcome';
import { refusalStatus } from '../platform/web/refusalStatus';

/** Passes on a refusal; nothing lets the hooks of others run. */
function answer(order: dw.order.Order, rejection: Outcome | null): dw.system.Status | undefined {
    return rejection ? refusalStatus(order.orderNo, rejection) : undefined;
}

/** Refuses a payment operation of a TikTok order: only TikTok moves its money. */
function guard(order: dw.order.Order): dw.system.Status | undefined {
    return answer(order, refusePayment(order));
}

/** Refuses to authorize what only TikTok authorizes, also for a checkout of the storefront. */
function guardAuthorization(order: dw.order.Order): dw.system.Status | undefined {
    return answer(order, refuseAuthorization(order));
}

/** dw.order.payment.authorize */
export function authorize(order: dw.order.Order): dw.system.Status | undefined {
    return guardAuthorization(order);
}

/** dw.order.payment.reauthorize */
export function reauthorize(order: dw.order.Order): dw.system.Status | undefined {
    return guardAuthorization(order);
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
