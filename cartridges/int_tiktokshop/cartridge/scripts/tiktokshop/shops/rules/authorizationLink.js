'use strict';

/**
 * Who asks for an authorization, and where.
 * @typedef {Object} AuthorizationPage
 * @property {string} link - The app's link as Partner Center shows it; empty for the page that knows apps by their key.
 * @property {string} server - Address of TikTok's authorization server, without a trailing slash.
 * @property {string} appKey
 */

/** An https address at a host of TikTok. Host names as in the Open API's "Authorization overview". */
var AT_TIKTOK =
    /^https:\/\/([a-z0-9-]+\.)*(tiktok\.com|tiktokshop\.com|tiktokshops\.us|tiktok-shops\.com|tiktokglobalshop\.com)(\/[^\\]*)?$/i;

/**
 * Address of the page on which a seller authorizes the app. TikTok hands `state` back unchanged.
 * Source: Open API "Authorization overview"; the page by app key is the older one that works in all markets.
 * A link to any other host than TikTok's, or the one that gets the app's secret anyway, does not count: the page could
 * ask sellers for their password.
 * @param {AuthorizationPage} page
 * @param {string} state
 * @returns {string} empty when neither a link nor an app key is known
 */
function authorizationLink(page, state) {
    var ownLink = AT_TIKTOK.test(page.link) || isAt(page.server, page.link) ? page.link : '';
    if (ownLink === '' && page.appKey === '') {
        return '';
    }
    var link = ownLink || page.server + '/oauth/authorize?app_key=' + encodeURIComponent(page.appKey);
    return link + (link.indexOf('?') < 0 ? '?' : '&') + 'state=' + encodeURIComponent(state);
}

/**
 * @param {string} server
 * @param {string} link
 * @returns {boolean}
 */
function isAt(server, link) {
    return server !== '' && link.indexOf(server + '/') === 0;
}

module.exports = authorizationLink;
