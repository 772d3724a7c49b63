'use strict';

var httpCall = require('./httpCall');

var SERVICE = 'tiktokshop.auth';

/** Exchanges a refresh token for new tokens. Source: Open API "Authorization overview", /api/v2/token/refresh. */
function refreshToken(token) {
    var app = httpCall.credentialOf(SERVICE);
    var query = [
        'app_key=' + encodeURIComponent(app.user),
        'app_secret=' + encodeURIComponent(app.password),
        'refresh_token=' + encodeURIComponent(token),
        'grant_type=refresh_token'
    ];

    var url = app.url + '/api/v2/token/refresh?' + query.join('&');
    return httpCall.httpCall(SERVICE, { method: 'GET', url: url, headers: {}, body: '' });
}

module.exports = {
    refreshToken: refreshToken
};
