'use strict';

/**
 * Who asks for an authorization, and where.
 * @typedef {Object} AuthorizationPage
 * @property {string} link - The app's link as Partner Center shows it; empty for the page that knows apps by their key.
 * @property {string} server - Address of TikTok's authorization server, without a trailing slash.
 * @property {string} appKey
 */

/**
 * Address of the page on which a seller authorizes the app. TikTok hands `state` back unchanged.
 * Source: Open API "Authorization overview"; the page by app key is the older one that works in all markets.
 * @param {AuthorizationPage} page
 * @param {string} state
 * @returns {string} empty when neither a link nor an app key is known
 */
function authorizationLink(page, state) {
    if (page.link === '' && page.appKey === '') {
        return '';
    }
    var link = page.link || page.server + '/oauth/authorize?app_key=' + encodeURIComponent(page.appKey);
    return link + (link.indexOf('?') < 0 ? '?' : '&') + 'state=' + encodeURIComponent(state);
}

module.exports = authorizationLink;
