'use strict';

var log = require('../platform/log');

var MESSAGE = 'SOCIAL_PAY is for orders of TikTok Shop, which authorizes and captures. It cannot be used here.';

/**
 * app.payment.processor.tiktok_shop, called by a checkout for a buyer's basket: refused. Orders of TikTok Shop are
 * created by TikTokShop-CreateExternalOrder, which never comes here.
 * @returns {{ fieldErrors: object, serverErrors: string[], error: boolean }}
 */
function Handle() {
    log.logOf('payment').warn('SOCIAL_PAY was refused in a checkout');
    return { fieldErrors: {}, serverErrors: [MESSAGE], error: true };
}

/**
 * As Handle, for an order of the storefront.
 * @returns {{ fieldErrors: object, serverErrors: string[], error: boolean }}
 */
function Authorize() {
    return Handle();
}

module.exports = {
    Handle: Handle,
    Authorize: Authorize
};
