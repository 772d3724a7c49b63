import { logOf } from '../platform/log';

const MESSAGE = 'SOCIAL_PAY is for orders of TikTok Shop, which authorizes and captures. It cannot be used here.';

/**
 * app.payment.processor.tiktok_shop, called by a checkout for a buyer's basket: refused. Orders of TikTok Shop are
 * created by TikTokShop-CreateExternalOrder, which never comes here.
 */
export function Handle(): { fieldErrors: object; serverErrors: string[]; error: boolean } {
    logOf('payment').warn('SOCIAL_PAY was refused in a checkout');
    return { fieldErrors: {}, serverErrors: [MESSAGE], error: true };
}

/** As Handle, for an order of the storefront. */
export function Authorize(): { fieldErrors: object; serverErrors: string[]; error: boolean } {
    return Handle();
}
