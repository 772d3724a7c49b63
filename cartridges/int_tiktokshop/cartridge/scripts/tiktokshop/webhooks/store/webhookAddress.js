'use strict';

var Site = require('dw/system/Site');

/**
 * Address of TikTokShop-Webhook on the storefront of this site.
 * @returns {string}
 */
function webhookAddress() {
    var site = Site.getCurrent();
    var host = site.httpsHostName || request.httpHost;
    // Instances speak https. Only a sandbox on a laptop may not, at the one host that it has.
    var isClear = host === request.httpHost && !request.httpSecure;
    var protocol = isClear ? 'http' : 'https';
    return protocol + '://' + host + '/on/demandware.store/Sites-' + site.ID + '-Site/default/TikTokShop-Webhook';
}

/**
 * Whether a password protects the storefront. Then webhooks cannot come: both need the header `Authorization`.
 * @returns {boolean}
 */
function isStorefrontProtected() {
    return Site.getCurrent().status === Site.SITE_STATUS_PROTECTED;
}

module.exports = {
    webhookAddress: webhookAddress,
    isStorefrontProtected: isStorefrontProtected
};
