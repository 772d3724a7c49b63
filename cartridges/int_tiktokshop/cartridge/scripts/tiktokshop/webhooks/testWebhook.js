'use strict';

var clock = require('../platform/clock');
var crypto = require('../platform/crypto');
var webhookAddress = require('./store/webhookAddress');
var openapi = require('../shops/store/openapi');
var self = require('../platform/outgoing/self');

/** A type that TikTok does not use: the sample is taken in, counted, and leads to nothing. */
var SAMPLE_TYPE = 0;

/**
 * Sends a webhook to this site as TikTok would: over the net, signed with the app secret.
 * @returns {string} empty when it was taken in; otherwise the HTTP status, `timeout`, `unavailable` or `no_secret`
 */
function testWebhook() {
    var app = openapi.openApiCredential();
    if (app.user === '' || app.password === '') {
        return 'no_secret';
    }
    var body = JSON.stringify({ type: SAMPLE_TYPE, shop_id: '', timestamp: clock.epochSeconds(), data: {} });
    var answer = self.postWebhook(
        webhookAddress.webhookAddress(),
        body,
        crypto.hmacSha256Hex(app.user + body, app.password)
    );
    return answer.failure === '' && answer.status === 200 ? '' : answer.failure || String(answer.status);
}

module.exports = testWebhook;
