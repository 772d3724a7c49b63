'use strict';

var crypto = require('../crypto');
var httpCall = require('./httpCall');
var instance = require('../instance');
var ownCall = require('../ownCall');

/** @typedef {import('./httpCall').ServiceAnswer} ServiceAnswer */

var SERVICE = 'tiktokshop.self';

/**
 * Posts a signed webhook to the storefront of this instance, as TikTok does.
 * @param {string} address
 * @param {string} body
 * @param {string} signature
 * @returns {ServiceAnswer}
 */
function postWebhook(address, body, signature) {
    return httpCall.httpCall(SERVICE, {
        method: 'POST',
        url: address,
        headers: { authorization: signature, 'content-type': 'application/json' },
        body: body
    });
}

/**
 * Posts JSON to a controller of this site, signed, as no one else can. A job uses it for what only a request of the
 * storefront can do. The credential has user and password of a storefront under password protection.
 * @param {string} action - for example `TikTokShop-CreateExternalOrder`
 * @param {object} document
 * @returns {ServiceAnswer}
 */
function postToSelf(action, document) {
    var body = ascii(JSON.stringify(document));
    var headers = ownCall.signOwnCall(body);
    var result = httpCall.credentialOf(SERVICE);
    var user = result.user;
    var password = result.password;
    if (user !== '') {
        headers.authorization = crypto.basicAuthorization(user, password);
    }
    headers['content-type'] = 'application/json';
    var url =
        'https://' +
        instance.storefrontHost() +
        '/on/demandware.store/Sites-' +
        instance.currentSiteId() +
        '-Site/default/' +
        action;
    return httpCall.httpCall(SERVICE, { method: 'POST', url: url, headers: headers, body: body });
}

/**
 * JSON with nothing but ASCII, which no encoding on the way can change: the signature is over these characters.
 * @param {string} json
 * @returns {string}
 */
function ascii(json) {
    return json.replace(/[\u007f-\uffff]/g, function (character) {
        return '\\u' + ('000' + character.charCodeAt(0).toString(16)).slice(-4);
    });
}

module.exports = {
    postWebhook: postWebhook,
    postToSelf: postToSelf
};
