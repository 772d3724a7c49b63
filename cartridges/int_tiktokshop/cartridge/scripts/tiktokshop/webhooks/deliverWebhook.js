'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var ledgerEntry = require('../lifecycle/store/ledger/ledgerEntry');
var instance = require('../platform/instance');
var shopSettings = require('../platform/shopSettings');
var tasks = require('../tasks/store/tasks');
var keptWebhooks = require('./store/keptWebhooks');

/** @typedef {import('../platform/shopSettings').ShopObject} ShopObject */

/** Webhooks that wait because no site has their shop, at most: beyond, TikTok is asked to send them again. */
var MOST_WITHOUT_SITE = 10000;

/** A webhook is kept for this many former sites of a shop: the platform ends a request that creates more than ten objects. */
var MOST_FORMER = 8;

/**
 * What a webhook task remembers.
 * @typedef {Object} WebhookPayload
 * @property {number} type
 * @property {string[]} orderIds
 */

/**
 * A webhook of a shop, ready to become a task.
 * @typedef {Object} Delivery
 * @property {string} taskId
 * @property {string} shopId
 * @property {WebhookPayload} payload
 */

/**
 * Brings a webhook to the site that has its order or its shop: here it becomes a task; for others it is kept until they
 * take it. While no site has the shop it waits. Needs a transaction.
 * @param {Delivery} delivery
 * @returns {boolean} false when too many wait already
 */
function deliverWebhook(delivery) {
    var shop = shopSettings.findShop(delivery.shopId);
    if (hasLiveOrderOf(delivery) || (shop === null && isForThisSiteOnly(delivery))) {
        enqueueWebhook(delivery);
        return true;
    }
    var site = (shop && shop.custom.siteId) || '';
    if (site === '' && keptWebhooks.countWithoutSite() >= MOST_WITHOUT_SITE) {
        return false;
    }
    if (site === instance.currentSiteId()) {
        enqueueWebhook(delivery);
    } else {
        keepFor(site, 'current', delivery);
    }
    keepForFormerSites(shop, delivery);
    return true;
}

/**
 * Whether a webhook of a shop that is not connected can only be for this site: it names none, or none is connected.
 * @param {Delivery} delivery
 * @returns {boolean}
 */
function isForThisSiteOnly(delivery) {
    return delivery.shopId === '' || shopSettings.allShops().length === 0;
}

/**
 * A site that had the shop before may have the order still, also this one: an order that has left the ledger.
 * @param {ShopObject | null} shop
 * @param {Delivery} delivery
 */
function keepForFormerSites(shop, delivery) {
    var former = shop ? shopSettings.formerSitesOf(shop) : [];
    former.slice(-MOST_FORMER).forEach(function (siteId) {
        keepFor(siteId, 'former', delivery);
    });
}

/**
 * Makes the task that handles a webhook on this site, unless there was one. Needs a transaction.
 * @param {Delivery} delivery
 */
function enqueueWebhook(delivery) {
    if (!tasks.findTask(delivery.taskId)) {
        tasks.enqueue(delivery.taskId, 'webhook', {
            orderNo: '',
            externalOrderId: delivery.payload.orderIds[0] || '',
            shopId: delivery.shopId,
            payload: delivery.payload
        });
    }
}

/**
 * Whether the ledger of this site has an order of the webhook. A request may not read orders of other sessions.
 * @param {Delivery} delivery
 * @returns {boolean}
 */
function hasLiveOrderOf(delivery) {
    return delivery.payload.orderIds.some(function (id) {
        return ledgerEntry.liveEntry(id) !== null;
    });
}

/**
 * Whether this site has an order that the webhook is about, also one that has left the ledger. Jobs only.
 * @param {Delivery} delivery
 * @returns {boolean}
 */
function hasOrderOf(delivery) {
    return delivery.payload.orderIds.some(function (id) {
        return findEntry.getEntry(id) !== null;
    });
}

/**
 * @param {string} siteId
 * @param {'current' | 'former'} owner
 * @param {Delivery} delivery
 */
function keepFor(siteId, owner, delivery) {
    keptWebhooks.keepWebhook(siteId, {
        taskId: delivery.taskId,
        shopId: delivery.shopId,
        payload: JSON.stringify(delivery.payload),
        isFormer: owner === 'former'
    });
}

module.exports = {
    deliverWebhook: deliverWebhook,
    enqueueWebhook: enqueueWebhook,
    hasOrderOf: hasOrderOf
};
