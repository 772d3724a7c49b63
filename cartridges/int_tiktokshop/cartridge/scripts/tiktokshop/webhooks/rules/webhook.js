'use strict';

var source = require('../../platform/rules/input/source');
var webhookTypes = require('./webhookTypes');
var lists = require('../../platform/rules/lists');

/**
 * What TikTok tells through a webhook: that something changed, never what to do. Source: Open API "Webhooks".
 * @typedef {Object} Webhook
 * @property {number} type
 * @property {string} notificationId - TikTok's own id; empty where it sends none.
 * @property {string} shopId
 * @property {string[]} orderIds - Orders to read again; empty where the webhook is about the shop.
 */

/**
 * Reads a webhook.
 * @param {*} input - parsed JSON; ids must be texts, because TikTok's exceed what a number holds
 * @returns {Webhook | null} null for anything without a type
 */
function parseWebhook(input) {
    var type = source.isObject(input) ? typeOf(input.type) : null;
    if (!source.isObject(input) || type === null) {
        return null;
    }
    return {
        type: type,
        notificationId: textOf(input.tts_notification_id),
        shopId: textOf(input.shop_id),
        orderIds: orderIdsOf(type, source.isObject(input.data) ? input.data : {})
    };
}

/**
 * The number of a type, which may come as text.
 * @param {*} value
 * @returns {number | null}
 */
function typeOf(value) {
    if (typeof value === 'string' && /^\d{1,9}$/.test(value)) {
        return Number(value);
    }
    return typeof value === 'number' ? value : null;
}

/**
 * The orders that a webhook names, each once; empty for a type that is not handled.
 * @param {number} type
 * @param {{ [name: string]: * }} data
 * @returns {string[]}
 */
function orderIdsOf(type, data) {
    var handled = webhookTypes.webhookTypeOf(type);
    var all = handled ? handled.orderIdsOf(data) : [];
    return lists.unique(all.map(textOf)).filter(function (id) {
        return id !== '';
    });
}

/**
 * @param {*} value
 * @returns {string}
 */
function textOf(value) {
    return typeof value === 'string' && value.length <= 100 ? value : '';
}

module.exports = parseWebhook;
