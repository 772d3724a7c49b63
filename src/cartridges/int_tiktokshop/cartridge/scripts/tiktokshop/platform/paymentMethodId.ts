import PaymentMgr = require('dw/order/PaymentMgr');
import { DEFAULT_PAYMENT_METHOD, configuredPaymentMethodId } from './settings';

/** Payment method of TikTok orders: the one in the settings, or the default where the site does not have that one. */
export function paymentMethodId(): string {
    const id = configuredPaymentMethodId();
    return PaymentMgr.getPaymentMethod(id) ? id : DEFAULT_PAYMENT_METHOD;
}
