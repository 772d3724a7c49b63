'use strict';

/**
 * Address of the page on which a seller authorizes the app. TikTok hands `state` back unchanged.
 * Source: Open API "Authorization overview"; the page by app key is the older one that works in all markets.
 * @returns empty when neither a link nor an app key is known
 */
function authorizationLink(page, state) {
    if (page.link === '' && page.appKey === '') {
        return '';
    }
    var link = page.link || page.server + '/oauth/authorize?app_key=' + encodeURIComponent(page.appKey);
    return link + (link.indexOf('?') < 0 ? '?' : '&') + 'state=' + encodeURIComponent(state);
}

module.exports = {
    authorizationLink: authorizationLink
};
