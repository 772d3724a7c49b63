'use strict';

var clockSkew = require('./clockSkew');
var httpCall = require('../../platform/outgoing/httpCall');

var SERVICE = 'tiktokshop.openapi';

/** Sends a signed request to TikTok. An error answer is an answer: its body says what TikTok means. */
var sendToTikTok = function (request) {
    var answer = httpCall.httpCall(SERVICE, request);
    clockSkew.compareClocks(answer.date);
    return { failure: answer.isRateLimited ? 'limited' : answer.failure, text: answer.text };
};

/**
 * Address, app key and app secret of the Open API.
 * @returns {{ url: string, user: string, password: string }}
 */
function openApiCredential() {
    return httpCall.credentialOf(SERVICE);
}

module.exports = {
    sendToTikTok: sendToTikTok,
    openApiCredential: openApiCredential
};
