'use strict';

var httpCall = require('./httpCall');

/** Calls the storefront of this instance as TikTok does: with a webhook and its signature. */
function postWebhook(address, body, signature) {
    return httpCall.httpCall('tiktokshop.self', {
        method: 'POST',
        url: address,
        headers: { authorization: signature, 'content-type': 'application/json' },
        body: body
    });
}

module.exports = {
    postWebhook: postWebhook
};
