'use strict';

var webhooks = require('../openapi/webhooks');
var webhookTypes = require('./rules/webhookTypes');
var connections = require('../shops/store/connections');
var auditTrail = require('../platform/auditTrail');
var callCounts = require('../platform/outgoing/callCounts');
var transaction = require('../platform/transaction');
var webhookAddress = require('./store/webhookAddress');
var openAccess = require('../shops/openAccess');
var notice = require('../platform/rules/notice');

/**
 * @template T
 * @typedef {import('../openapi/apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/webhooks').ShopWebhook} ShopWebhook */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('../platform/rules/notice').Notice} Notice */

/**
 * Where TikTok sends the events of a shop, or why that is not known.
 * @typedef {{ ok: true, webhooks: ShopWebhook[] } | { ok: false, code: string, told: Notice }} ShopWebhooks
 */

/**
 * Asks TikTok where it sends the events of a shop.
 * @param {string} shopId
 * @returns {ShopWebhooks}
 */
function fetchShopWebhooks(shopId) {
    return withShop(shopId, fetchAt);
}

/**
 * Has all events that are handled sent to this site, as far as TikTok offers them to the shop. Safe to repeat.
 * @param {string} shopId
 * @param {string} by - login of the person who wants it so
 * @returns {ShopWebhooks}
 */
function registerShopWebhooks(shopId, by) {
    var address = webhookAddress.webhookAddress();
    return withShop(shopId, function (access) {
        recordChange(by, 'webhooks-on', shopId);
        var register = function (eventType) {
            return webhooks.updateShopWebhook(access.shop.api, { event_type: eventType, address: address });
        };
        // TikTok does not offer the others to every shop.
        return changeAll(webhookTypes.HANDLED_EVENTS, register, webhookTypes.isEverywhere);
    });
}

/**
 * Has no more events sent to this site; those that go elsewhere stay.
 * @param {string} shopId
 * @param {string} by - login of the person who wants it so
 * @returns {ShopWebhooks}
 */
function removeShopWebhooks(shopId, by) {
    return withShop(shopId, function (access) {
        var known = fetchAt(access);
        if (!known.ok) {
            return known;
        }
        recordChange(by, 'webhooks-off', shopId);
        var ours = known.webhooks.filter(function (webhook) {
            return webhook.address === webhookAddress.webhookAddress();
        });
        var eventTypes = ours.map(function (webhook) {
            return webhook.event_type;
        });
        var remove = function (eventType) {
            return webhooks.deleteShopWebhook(access.shop.api, eventType);
        };
        return changeAll(eventTypes, remove, function () {
            return true;
        });
    });
}

/**
 * Before the calls: a stop between them must not hide who has begun.
 * @param {string} by
 * @param {'webhooks-on' | 'webhooks-off'} what
 * @param {string} shopId
 */
function recordChange(by, what, shopId) {
    transaction.inTransaction(function () {
        return auditTrail.recordAct(by, what, shopId);
    });
}

/**
 * @param {string} shopId
 * @param {(access: ShopAccess) => ShopWebhooks} run
 * @returns {ShopWebhooks}
 */
function withShop(shopId, run) {
    var connection = shopId === '' ? null : connections.findConnection(shopId);
    if (!connection) {
        return { ok: false, code: 'not_connected', told: notice.notice('tiktok.no_such_shop') };
    }
    var access = openAccess(connection, 'deadline');
    if (!connections.canCall(connection)) {
        return { ok: false, code: '105002', told: notice.notice('remedy.token_expired') };
    }
    var done = run(access);
    callCounts.storeCalls();
    return done;
}

/**
 * @param {ShopAccess} access
 * @returns {ShopWebhooks}
 */
function fetchAt(access) {
    var result = webhooks.fetchWebhookAddresses(access.shop.api);
    return result.ok ? { ok: true, webhooks: result.data } : problemOf(result);
}

/**
 * One call for each; the first that fails ends it.
 * @param {string[]} eventTypes
 * @param {(eventType: string) => ApiResult<null>} change
 * @param {(eventType: string) => boolean} isRequired - whether a failure of an event counts
 * @returns {ShopWebhooks}
 */
function changeAll(eventTypes, change, isRequired) {
    var problem = null;
    eventTypes.forEach(function (eventType) {
        var result = problem ? null : change(eventType);
        if (result && !result.ok && isRequired(eventType)) {
            problem = problemOf(result);
        }
    });
    return problem || { ok: true, webhooks: [] };
}

/**
 * @param {{ code: number, told: Notice }} result
 * @returns {ShopWebhooks}
 */
function problemOf(result) {
    return { ok: false, code: String(result.code), told: result.told };
}

module.exports = {
    fetchShopWebhooks: fetchShopWebhooks,
    registerShopWebhooks: registerShopWebhooks,
    removeShopWebhooks: removeShopWebhooks
};
