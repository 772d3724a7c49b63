import PaymentMgr = require('dw/order/PaymentMgr');
import { DEFAULT_PAYMENT_METHOD, configuredPaymentMethodId } from './settings';

/** Payment method of TikTok orders: that of the settings, or the default where the site does not have it. */
export function paymentMethodId(): string {
    const id = configuredPaymentMethodId();
    return PaymentMgr.getPaymentMethod(id) ? id : DEFAULT_PAYMENT_METHOD;
}
