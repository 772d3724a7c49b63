import Site = require('dw/system/Site');

/** Address of TikTokShop-Webhook on the storefront of this site. */
export function webhookAddress(): string {
    const site = Site.getCurrent();
    const host = site.httpsHostName || request.httpHost;
    // Instances speak https; only a sandbox on a laptop may not.
    const protocol = request.httpSecure ? 'https' : 'http';
    return protocol + '://' + host + '/on/demandware.store/Sites-' + site.ID + '-Site/default/TikTokShop-Webhook';
}

/** Whether a password protects the storefront. Then webhooks cannot come: both need the header `Authorization`. */
export function isStorefrontProtected(): boolean {
    return Site.getCurrent().status === Site.SITE_STATUS_PROTECTED;
}
