import Site = require('dw/system/Site');

/** Address of TikTokShop-Webhook on the storefront of this site. */
export function webhookAddress(): string {
    const site = Site.getCurrent();
    const host = site.httpsHostName || request.httpHost;
    // Instances speak https. Only a sandbox on a laptop may not, at the one host that it has.
    const isClear = host === request.httpHost && !request.httpSecure;
    const protocol = isClear ? 'http' : 'https';
    return protocol + '://' + host + '/on/demandware.store/Sites-' + site.ID + '-Site/default/TikTokShop-Webhook';
}

/** Whether a password protects the storefront. Then webhooks cannot come: both need the header `Authorization`. */
export function isStorefrontProtected(): boolean {
    return Site.getCurrent().status === Site.SITE_STATUS_PROTECTED;
}
