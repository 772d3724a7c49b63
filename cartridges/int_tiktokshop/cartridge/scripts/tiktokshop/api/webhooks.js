'use strict';

var call = require('./client');

/**
 * @template T
 * @typedef {import('./client').ApiResult<T>} ApiResult
 */

/** @typedef {import('./client').ApiSettings} ApiSettings */

/**
 * Where TikTok sends events of one type.
 * @typedef {Object} ShopWebhook
 * @property {string} event_type - For example `ORDER_STATUS_CHANGE`.
 * @property {string} address
 */

var PATH = '/event/202309/webhooks';

/**
 * Get Shop Webhooks: where TikTok sends the events of the shop.
 * @param {ApiSettings} settings
 * @returns {ApiResult<{ webhooks?: ShopWebhook[] }>}
 */
function getShopWebhooks(settings) {
    return call(settings, { method: 'GET', path: PATH, query: {}, body: null, forShop: true });
}

/**
 * Update Shop Webhook: sets or changes the address of one type of events.
 * @param {ApiSettings} settings
 * @param {ShopWebhook} webhook
 * @returns {ApiResult<object>}
 */
function updateShopWebhook(settings, webhook) {
    var body = { address: webhook.address, event_type: webhook.event_type };
    return call(settings, { method: 'PUT', path: PATH, query: {}, body: body, forShop: true });
}

/**
 * Delete Shop Webhook: no more events of this type.
 * @param {ApiSettings} settings
 * @param {string} eventType
 * @returns {ApiResult<object>}
 */
function deleteShopWebhook(settings, eventType) {
    return call(settings, { method: 'DELETE', path: PATH, query: {}, body: { event_type: eventType }, forShop: true });
}

module.exports = {
    getShopWebhooks: getShopWebhooks,
    updateShopWebhook: updateShopWebhook,
    deleteShopWebhook: deleteShopWebhook
};
