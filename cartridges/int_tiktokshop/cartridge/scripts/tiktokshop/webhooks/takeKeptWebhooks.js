'use strict';

var eachInTransaction = require('../platform/eachInTransaction');
var instance = require('../platform/instance');
var json = require('../platform/json');
var shopSettings = require('../platform/shopSettings');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');
var deliverWebhook = require('./deliverWebhook');
var keptWebhooks = require('./store/keptWebhooks');

/** @typedef {import('./store/keptWebhooks').KeptWebhook} KeptWebhook */

/**
 * Webhooks that wait because no site has their shop, as the last run of TikTokShop-ProcessTasks found them.
 * @typedef {Object} WithoutSite
 * @property {number} count
 * @property {string[]} shops - Some of the shops they are about.
 */

var WITHOUT_SITE = 'webhooksWithoutSite';
var LOOKED_AT = 100;

/**
 * Takes the webhooks that other sites have kept for this one, and webhooks of its shops that waited for a site.
 * @param {number} limit - of each, so that a run stays short
 */
function takeKeptWebhooks(limit) {
    if (!keptWebhooks.areWebhooksKept() && webhooksWithoutSite().count === 0) {
        return;
    }
    var here = instance.currentSiteId();
    var own = shopSettings.shopsOfSite().filter(function (shop) {
        return shop.custom.siteId === here;
    });
    var waited = own.reduce(function (all, shop) {
        return all.concat(keptWebhooks.keptOfShop(shop.custom.shopId, limit));
    }, []);
    eachInTransaction(keptWebhooks.keptForThisSite(limit).concat(waited), take);
    var present = { count: keptWebhooks.countWithoutSite(), shops: keptWebhooks.shopsWithoutSite(LOOKED_AT) };
    if (JSON.stringify(present) !== JSON.stringify(webhooksWithoutSite())) {
        transaction.inTransaction(function () {
            return storedValues.storeRecord(WITHOUT_SITE, present);
        });
    }
}

/**
 * What waited at the last run.
 * @returns {WithoutSite}
 */
function webhooksWithoutSite() {
    return storedValues.getRecord(WITHOUT_SITE, { count: 0, shops: [] });
}

/**
 * One whose shop has moved on meanwhile is taken too, unless too many wait for a site already. Needs a transaction.
 * @param {KeptWebhook} kept
 */
function take(kept) {
    var delivery = {
        taskId: kept.custom.taskId || '',
        shopId: kept.custom.shopId || '',
        payload: json.storedJson(kept.custom.payload, { type: 0, orderIds: [] })
    };
    var shop = shopSettings.findShop(delivery.shopId);
    var hasMoved = !kept.custom.isFormer && (!shop || shop.custom.siteId !== instance.currentSiteId());
    var isHere = deliverWebhook.hasOrderOf(delivery) || !hasMoved;
    if (isHere) {
        deliverWebhook.enqueueWebhook(delivery);
    }
    if (isHere || deliverWebhook.deliverWebhook(delivery)) {
        keptWebhooks.removeKept(kept);
    }
}

module.exports = {
    takeKeptWebhooks: takeKeptWebhooks,
    webhooksWithoutSite: webhooksWithoutSite
};
