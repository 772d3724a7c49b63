'use strict';

var apiAnswer = require('./rules/apiAnswer');
var fields = require('../platform/rules/input/fields');
var client = require('./client');
var shopCall = require('./shopCall');

/** @typedef {import('../platform/rules/input/source').Source} Source */

/**
 * @template T
 * @typedef {import('./apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('./apiCall').ApiSettings} ApiSettings */

/**
 * The address to which TikTok sends events of one type.
 * @typedef {Object} ShopWebhook
 * @property {string} event_type - For example `ORDER_STATUS_CHANGE`.
 * @property {string} address
 */

var PATH = '/event/202309/webhooks';

/**
 * Get Shop Webhooks: the addresses to which TikTok sends the events of the shop.
 * @param {ApiSettings} settings
 * @returns {ApiResult<ShopWebhook[]>}
 */
function fetchWebhookAddresses(settings) {
    return client.call(settings, shopCall.shopGet(PATH), function (answer) {
        return apiAnswer.readOptionalItems(apiAnswer.dataOf(answer), 'webhooks', readWebhook).items;
    });
}

/**
 * @param {Source} item
 * @returns {ShopWebhook}
 */
function readWebhook(item) {
    return {
        event_type: fields.requiredText(item, 'event_type', 255),
        address: fields.optionalText(item, 'address', 2000)
    };
}

/**
 * Update Shop Webhook: sets the address for one type of events.
 * @param {ApiSettings} settings
 * @param {ShopWebhook} webhook
 * @returns {ApiResult<null>}
 */
function updateShopWebhook(settings, webhook) {
    var body = { address: webhook.address, event_type: webhook.event_type };
    return client.call(settings, { method: 'PUT', path: PATH, query: {}, body: body, forShop: true }, client.readDone);
}

/**
 * Delete Shop Webhook: stops the events of one type.
 * @param {ApiSettings} settings
 * @param {string} eventType
 * @returns {ApiResult<null>}
 */
function deleteShopWebhook(settings, eventType) {
    var body = { event_type: eventType };
    return client.call(
        settings,
        { method: 'DELETE', path: PATH, query: {}, body: body, forShop: true },
        client.readDone
    );
}

module.exports = {
    fetchWebhookAddresses: fetchWebhookAddresses,
    updateShopWebhook: updateShopWebhook,
    deleteShopWebhook: deleteShopWebhook
};
