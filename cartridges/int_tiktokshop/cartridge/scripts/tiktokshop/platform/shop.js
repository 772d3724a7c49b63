'use strict';

var openapi = require('../services/openapi');
var clock = require('./clock');
var crypto = require('./crypto');

/** Opens a connected shop. */
function openShop(connection) {
    var credential = openapi.openApiCredential();
    var shop = {
        region: connection.custom.region || '',
        isUnavailable: false,
        api: {
            baseUrl: credential.url,
            appKey: credential.user,
            appSecret: credential.password,
            accessToken: connection.custom.accessToken || '',
            shopCipher: connection.custom.shopCipher || '',
            now: clock.epochSeconds,
            hmac: crypto.hmacSha256Hex,
            send: function (request) {
                var response = openapi.sendToTikTok(request);
                shop.isUnavailable = shop.isUnavailable || response.failure === 'unavailable';
                return response;
            }
        }
    };
    return shop;
}

module.exports = {
    openShop: openShop
};
