'use strict';

var client = require('./client');

var PATH = '/event/202309/webhooks';

/** Get Shop Webhooks: where TikTok sends the events of the shop. */
function getShopWebhooks(settings) {
    return client.call(settings, { method: 'GET', path: PATH, query: {}, body: null, forShop: true });
}

/** Update Shop Webhook: sets or changes the address of one type of events. */
function updateShopWebhook(settings, webhook) {
    var body = { address: webhook.address, event_type: webhook.event_type };
    return client.call(settings, { method: 'PUT', path: PATH, query: {}, body: body, forShop: true });
}

/** Delete Shop Webhook: no more events of this type. */
function deleteShopWebhook(settings, eventType) {
    return client.call(settings, {
        method: 'DELETE',
        path: PATH,
        query: {},
        body: { event_type: eventType },
        forShop: true
    });
}

module.exports = {
    getShopWebhooks: getShopWebhooks,
    updateShopWebhook: updateShopWebhook,
    deleteShopWebhook: deleteShopWebhook
};
