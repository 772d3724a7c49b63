'use strict';

var openapi = require('../services/openapi');
var clock = require('./clock');
var crypto = require('./crypto');

/** Opens a connected shop. */
function openShop(connection) {
    var api = openApp(connection.custom.accessToken || '');
    var shop = { region: connection.custom.region || '', isUnavailable: false, api: api };
    api.shopCipher = connection.custom.shopCipher || '';
    api.send = function (request) {
        var response = openapi.sendToTikTok(request);
        shop.isUnavailable = shop.isUnavailable || response.failure === 'unavailable';
        return response;
    };
    return shop;
}

/** Settings for calls that are about no shop. */
function openApp(accessToken) {
    var credential = openapi.openApiCredential();
    return {
        baseUrl: credential.url,
        appKey: credential.user,
        appSecret: credential.password,
        accessToken: accessToken,
        shopCipher: '',
        now: clock.epochSeconds,
        hmac: crypto.hmacSha256Hex,
        send: openapi.sendToTikTok
    };
}

module.exports = {
    openShop: openShop,
    openApp: openApp
};
