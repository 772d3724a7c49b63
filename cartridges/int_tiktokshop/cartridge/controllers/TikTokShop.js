'use strict';

var web = require('../scripts/tiktokshop/platform/web/web');

/**
 * TikTokShop-CreateExternalOrder: TikTok's connector posts an order. The URL alias is CreateExternalOrder.
 * @see docs for the body and the answers
 */
function CreateExternalOrder() {
    var createExternalOrder = require('../scripts/tiktokshop/orders/createExternalOrder');
    var longestText = require('../scripts/tiktokshop/platform/rules/longestText');
    var incoming = web.webRequest();
    if (!incoming.isPost || !incoming.isSecure) {
        web.answerJson(405, unread('method_not_allowed', 'POST over HTTPS', 'POST over HTTPS only'));
        return;
    }
    if (incoming.isTooLong) {
        web.answerJson(
            413,
            unread('too_long', 'at most ' + longestText.LONGEST_TEXT + ' bytes', 'The body is too long to be read')
        );
        return;
    }
    var result = createExternalOrder(incoming.body, incoming.header);
    web.answerJson(result.status, result.answer);
}

CreateExternalOrder.public = true;

/**
 * TikTokShop-Webhook: TikTok sends an event. The answer has no body.
 * @see docs/install.md for the address to register
 */
function Webhook() {
    var receiveWebhook = require('../scripts/tiktokshop/webhooks/receiveWebhook');
    var incoming = web.webRequest();
    if (!incoming.isPost || !incoming.isSecure) {
        web.answerEmpty(405);
        return;
    }
    if (incoming.isTooLong) {
        web.answerEmpty(413);
        return;
    }
    web.answerEmpty(receiveWebhook(incoming.body, incoming.header('authorization')));
}

Webhook.public = true;

/**
 * The answer to a request whose body was not read, in the form of the others.
 * @param {string} code
 * @param {string} expected
 * @param {string} msg
 * @returns {object}
 */
function unread(code, expected, msg) {
    return {
        error: true,
        orderNo: '',
        orderItems: [],
        msg: msg,
        outcome: 'rejected',
        code: code,
        path: '',
        expected: expected
    };
}

module.exports = {
    CreateExternalOrder: CreateExternalOrder,
    Webhook: Webhook
};
