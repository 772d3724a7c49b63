/** Who asks for an authorization, and where. */
export interface AuthorizationPage {
    /** The app's link as Partner Center shows it; empty for the page that knows apps by their key. */
    link: string;
    /** Address of TikTok's authorization server, without a trailing slash. */
    server: string;
    appKey: string;
}

/** An https address at a host of TikTok. Host names as in the Open API's "Authorization overview". */
const AT_TIKTOK =
    /^https:\/\/([a-z0-9-]+\.)*(tiktok\.com|tiktokshop\.com|tiktokshops\.us|tiktok-shops\.com|tiktokglobalshop\.com)(\/[^\\]*)?$/i;

/**
 * Address of the page on which a seller authorizes the app. TikTok hands `state` back unchanged.
 * Source: Open API "Authorization overview"; the page by app key is the older one that works in all markets.
 * A link to any other host than TikTok's, or the one that gets the app's secret anyway, does not count: the page could
 * ask sellers for their password.
 * @returns empty when neither a link nor an app key is known
 */
export function authorizationLink(page: AuthorizationPage, state: string): string {
    const ownLink = AT_TIKTOK.test(page.link) || isAt(page.server, page.link) ? page.link : '';
    if (ownLink === '' && page.appKey === '') {
        return '';
    }
    const link = ownLink || page.server + '/oauth/authorize?app_key=' + encodeURIComponent(page.appKey);
    return link + (link.indexOf('?') < 0 ? '?' : '&') + 'state=' + encodeURIComponent(state);
}

function isAt(server: string, link: string): boolean {
    return server !== '' && link.indexOf(server + '/') === 0;
}
