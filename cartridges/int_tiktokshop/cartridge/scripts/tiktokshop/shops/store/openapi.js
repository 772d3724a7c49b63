'use strict';

var clockSkew = require('./clockSkew');
var httpCall = require('../../platform/outgoing/httpCall');

var SERVICE = 'tiktokshop.openapi';

/** Sends a signed request to TikTok. An error answer is an answer: its body says what TikTok means. */
var sendToTikTok = function (request) {
    var answer = httpCall.httpCall(SERVICE, request);
    clockSkew.noteClock(answer.date);
    return { failure: answer.isRateLimited ? 'limited' : answer.failure, text: answer.text };
};

/** The credential as this job or request has read it. A module keeps its state for one only. */
var read = null;

/**
 * Address, app key and app secret of the Open API.
 * @returns {{ url: string, user: string, password: string }}
 */
function openApiCredential() {
    read = read || httpCall.credentialOf(SERVICE);
    return read;
}

module.exports = {
    sendToTikTok: sendToTikTok,
    openApiCredential: openApiCredential
};
