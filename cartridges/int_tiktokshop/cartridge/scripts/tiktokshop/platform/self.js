'use strict';

var httpCall = require('./httpCall');

/** @typedef {import('./httpCall').ServiceAnswer} ServiceAnswer */

/**
 * Posts a signed webhook to the storefront of this instance, as TikTok does.
 * @param {string} address
 * @param {string} body
 * @param {string} signature
 * @returns {ServiceAnswer}
 */
function postWebhook(address, body, signature) {
    return httpCall.httpCall('tiktokshop.self', {
        method: 'POST',
        url: address,
        headers: { authorization: signature, 'content-type': 'application/json' },
        body: body
    });
}

module.exports = postWebhook;
