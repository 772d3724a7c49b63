'use strict';

var inputModule = require('../../platform/rules/input');

/**
 * What TikTok tells through a webhook: that something changed, never what to do. Source: Open API "Webhooks".
 * @typedef {Object} Webhook
 * @property {number} type
 * @property {string} notificationId - TikTok's own id; empty where it sends none.
 * @property {string} shopId
 * @property {string[]} orderIds - Orders to read again; empty where the webhook is about the shop.
 */

/** Types by what they are about. Source: Open API "Webhooks", event types. */
var ORDER_STATUS_CHANGE = 1;
var RECIPIENT_ADDRESS_UPDATE = 3;
var PACKAGE_UPDATE = 4;
var SELLER_DEAUTHORIZATION = 6;
var UPCOMING_AUTHORIZATION_EXPIRATION = 7;
var CANCELLATION_STATUS_CHANGE = 11;
var RETURN_STATUS_CHANGE = 12;

/** The events that are handled, by the names under which they are registered. */
var HANDLED_EVENTS = [
    'ORDER_STATUS_CHANGE',
    'RECIPIENT_ADDRESS_UPDATE',
    'PACKAGE_UPDATE',
    'SELLER_DEAUTHORIZATION',
    'UPCOMING_AUTHORIZATION_EXPIRATION',
    'CANCELLATION_STATUS_CHANGE',
    'RETURN_STATUS_CHANGE'
];

var ABOUT_ORDERS = [
    ORDER_STATUS_CHANGE,
    RECIPIENT_ADDRESS_UPDATE,
    PACKAGE_UPDATE,
    CANCELLATION_STATUS_CHANGE,
    RETURN_STATUS_CHANGE
];

var ABOUT_THE_SHOP = [SELLER_DEAUTHORIZATION, UPCOMING_AUTHORIZATION_EXPIRATION];

/**
 * Reads a webhook.
 * @param {*} input - parsed JSON; ids must be texts, because TikTok's exceed what a number holds
 * @returns {Webhook | null} null for anything without a type
 */
function parseWebhook(input) {
    if (!inputModule.isObject(input) || typeof input.type !== 'number') {
        return null;
    }
    return {
        type: input.type,
        notificationId: textOf(input.tts_notification_id),
        shopId: textOf(input.shop_id),
        orderIds: orderIdsOf(inputModule.isObject(input.data) ? input.data : {})
    };
}

/**
 * Whether anything has to be done about a webhook of this type.
 * @param {number} type
 * @returns {boolean}
 */
function isHandledWebhook(type) {
    return ABOUT_ORDERS.indexOf(type) >= 0 || isAboutTheShop(type);
}

/**
 * Whether the webhook is about the authorization of the shop and not about orders.
 * @param {number} type
 * @returns {boolean}
 */
function isAboutTheShop(type) {
    return ABOUT_THE_SHOP.indexOf(type) >= 0;
}

/**
 * Whether a buyer may have asked to cancel.
 * @param {number} type
 * @returns {boolean}
 */
function isAboutCancellation(type) {
    return type === CANCELLATION_STATUS_CHANGE;
}

/**
 * An order, or the orders of packages.
 * @param {{ [name: string]: * }} data
 * @returns {string[]}
 */
function orderIdsOf(data) {
    var packages = Array.isArray(data.package_list) ? data.package_list.filter(inputModule.isObject) : [];
    var lists = packages.map(function (entry) {
        return Array.isArray(entry.order_id_list) ? entry.order_id_list : [];
    });
    var all = lists.reduce(
        function (ids, list) {
            return ids.concat(list);
        },
        [data.order_id]
    );
    return all.map(textOf).filter(function (id, index, ids) {
        return id !== '' && ids.indexOf(id) === index;
    });
}

/**
 * @param {*} value
 * @returns {string}
 */
function textOf(value) {
    return typeof value === 'string' && value.length <= 100 ? value : '';
}

module.exports = {
    HANDLED_EVENTS: HANDLED_EVENTS,
    parseWebhook: parseWebhook,
    isHandledWebhook: isHandledWebhook,
    isAboutTheShop: isAboutTheShop,
    isAboutCancellation: isAboutCancellation
};
