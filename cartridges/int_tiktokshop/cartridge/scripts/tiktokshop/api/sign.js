'use strict';

/**
 * The text that TikTok signs: secret, path, sorted query without `sign` and `access_token`, the exact body, secret.
 * Values are taken as they are, not URL-encoded.
 * Source: Open API "Sign your API request".
 * @param path - for example /order/202309/orders/search
 * @param body - exactly as sent; empty for none
 */
function signedText(secret, path, query, body) {
    var pairs = Object.keys(query)
        .filter(function (name) {
            return name !== 'sign' && name !== 'access_token';
        })
        .sort()
        .map(function (name) {
            return name + query[name];
        });
    return secret + path + pairs.join('') + body + secret;
}

/** The signature of a request. */
function sign(hmac, secret, path, query, body) {
    return hmac(signedText(secret, path, query, body), secret).toLowerCase();
}

module.exports = {
    signedText: signedText,
    sign: sign
};
