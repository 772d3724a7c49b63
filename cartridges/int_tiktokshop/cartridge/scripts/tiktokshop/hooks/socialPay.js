'use strict';

var logSeldom = require('../platform/logSeldom');

var MESSAGE = 'SOCIAL_PAY is for orders of TikTok Shop, which authorizes and captures. It cannot be used here.';

/**
 * app.payment.processor.tiktok_shop: refuses the payment method to a checkout. TikTokShop-CreateExternalOrder creates
 * the orders of TikTok Shop without calling this hook.
 * @returns {{ fieldErrors: object, serverErrors: string[], error: boolean }}
 */
function Handle() {
    logSeldom('payment', 'warn', 'SOCIAL_PAY was refused in a checkout');
    return { fieldErrors: {}, serverErrors: [MESSAGE], error: true };
}

/**
 * Refuses the payment method for an order of the storefront.
 * @returns {{ fieldErrors: object, serverErrors: string[], error: boolean }}
 */
function Authorize() {
    return Handle();
}

module.exports = {
    Handle: Handle,
    Authorize: Authorize
};
