'use strict';

var isSameText = require('../platform/rules/isSameText');
var longestText = require('../platform/rules/longestText');
var parseWebhook = require('./rules/webhook');
var webhookTypes = require('./rules/webhookTypes');
var crypto = require('../platform/crypto');
var json = require('../platform/json');
var log = require('../platform/log');
var counters = require('./store/counters');
var deliverWebhook = require('./deliverWebhook');
var transaction = require('../platform/transaction');
var appSecret = require('../shops/store/appSecret');
var openapi = require('../shops/store/openapi');

/** @typedef {import('./rules/webhook').Webhook} Webhook */

/** HMAC-SHA256 in hexadecimal. */
var SIGNATURE = /^[0-9a-f]{64}$/i;

/** TikTok has signed it, so it may be about an order: it becomes a task that names none, which a person sees. */
var UNREADABLE = { type: 0, notificationId: '', shopId: '', orderIds: [] };

/**
 * Takes a webhook of TikTok in: verifies it, stores it under its own id and answers, all without calling anyone,
 * because TikTok waits three seconds only. TikTokShop-ProcessTasks handles it.
 * Source: Open API "Webhooks": `Authorization` is HMAC-SHA256 of app key and raw body with the app secret.
 * @param {() => string | null} readBody - reads the body as it was received, unchanged, null for one that is too long;
 *     not read without a signature
 * @param {string} signature - header `Authorization`
 * @returns {number} HTTP status; the answer has no body
 */
function receiveWebhook(readBody, signature) {
    var body = SIGNATURE.test(signature) ? readBody() : '';
    if (body === null) {
        return 413;
    }
    if (body === '' || !isGenuine(body, signature)) {
        counters.countSeldom('webhook-refused');
        return 401;
    }
    var webhook = parseWebhook(json.parseJson(body)) || UNREADABLE;
    if (webhook === UNREADABLE || webhookTypes.webhookTypeOf(webhook.type)) {
        var isStored = transaction.inTransaction(function () {
            return store(webhook, signature.toLowerCase());
        });
        // TikTok sends again what was not accepted.
        return isStored ? 200 : 503;
    }
    counters.count('webhook-ignored-' + webhook.type);
    if (!webhookTypes.isKnownType(webhook.type)) {
        log.logOf('webhook').warn(
            'TikTok sent a webhook of type ' + webhook.type + ', which nothing here knows: acknowledged'
        );
    }
    return 200;
}

/**
 * @param {string} body
 * @param {string} signature
 * @returns {boolean}
 */
function isGenuine(body, signature) {
    var app = openapi.openApiCredential();
    if (app.user === '' || app.password === '' || !longestText.fitTogether([app.user, body])) {
        return false;
    }
    var isSignedWith = function (secret) {
        return secret !== '' && isSameText(crypto.hmacSha256Hex(app.user + body, secret), signature.toLowerCase());
    };
    return isSignedWith(app.password) || isSignedWith(appSecret.previousAppSecret());
}

/**
 * TikTok sends again what was not answered in time. Some webhooks have no id: the signature stands for their body.
 * @param {Webhook} webhook
 * @param {string} signature
 * @returns {boolean}
 */
function store(webhook, signature) {
    return deliverWebhook.deliverWebhook({
        taskId: 'webhook-' + (webhook.notificationId || signature),
        shopId: webhook.shopId,
        payload: { type: webhook.type, orderIds: webhook.orderIds }
    });
}

module.exports = receiveWebhook;
