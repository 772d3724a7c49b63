'use strict';

var authorizationLink = require('../rules/authorizationLink');
var settings = require('../../platform/settings');
var auth = require('../store/auth');

/**
 * Address of the page on which the seller authorizes the app.
 * @param {string} state - what TikTok hands back
 * @returns {string} empty when the app key has not been entered
 */
function authorizationPage(state) {
    var app = auth.authCredential();
    return authorizationLink({ link: settings.authorizationPageLink(), server: app.url, appKey: app.user }, state);
}

module.exports = authorizationPage;
