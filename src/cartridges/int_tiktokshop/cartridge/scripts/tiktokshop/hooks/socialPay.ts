import { logSeldom } from '../platform/logSeldom';

const MESSAGE = 'SOCIAL_PAY is for orders of TikTok Shop, which authorizes and captures. It cannot be used here.';

/**
 * app.payment.processor.tiktok_shop: refuses the payment method to a checkout. TikTokShop-CreateExternalOrder creates
 * the orders of TikTok Shop without calling this hook.
 */
export function Handle(): { fieldErrors: object; serverErrors: string[]; error: boolean } {
    logSeldom('payment', 'warn', 'SOCIAL_PAY was refused in a checkout');
    return { fieldErrors: {}, serverErrors: [MESSAGE], error: true };
}

/** Refuses the payment method for an order of the storefront. */
export function Authorize(): { fieldErrors: object; serverErrors: string[]; error: boolean } {
    return Handle();
}
