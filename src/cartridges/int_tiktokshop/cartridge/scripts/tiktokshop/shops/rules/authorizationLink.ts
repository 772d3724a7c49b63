/** Who asks for an authorization, and where. */
export interface AuthorizationPage {
    /** The app's link as Partner Center shows it; empty for the page that knows apps by their key. */
    link: string;
    /** Address of TikTok's authorization server, without a trailing slash. */
    server: string;
    appKey: string;
}

/**
 * Address of the page on which a seller authorizes the app. TikTok hands `state` back unchanged.
 * Source: Open API "Authorization overview"; the page by app key is the older one that works in all markets.
 * @returns empty when neither a link nor an app key is known
 */
export function authorizationLink(page: AuthorizationPage, state: string): string {
    if (page.link === '' && page.appKey === '') {
        return '';
    }
    const link = page.link || page.server + '/oauth/authorize?app_key=' + encodeURIComponent(page.appKey);
    return link + (link.indexOf('?') < 0 ? '?' : '&') + 'state=' + encodeURIComponent(state);
}
