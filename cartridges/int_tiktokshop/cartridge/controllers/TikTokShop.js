'use strict';

var web = require('../scripts/tiktokshop/platform/web/web');

/**
 * TikTokShop-CreateExternalOrder: TikTok's connector posts an order. The URL alias is CreateExternalOrder.
 * @see docs/reference.md for the answers
 */
function CreateExternalOrder() {
    var createExternalOrder = require('../scripts/tiktokshop/orders/createExternalOrder');
    var refusedAnswer = require('../scripts/tiktokshop/orders/rules/refusedAnswer');
    var longestText = require('../scripts/tiktokshop/platform/rules/longestText');
    var outcome = require('../scripts/tiktokshop/platform/rules/outcome');
    var incoming = web.webRequest();
    if (!incoming.isPost || !incoming.isSecure) {
        web.answerJson(
            405,
            refusedAnswer(outcome.rejected('method_not_allowed', '', 'POST over HTTPS', 'POST over HTTPS only'))
        );
        return;
    }
    if (incoming.isTooLong) {
        web.answerJson(413, refusedAnswer(longestText.tooLong()));
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

module.exports = {
    CreateExternalOrder: CreateExternalOrder,
    Webhook: Webhook
};
