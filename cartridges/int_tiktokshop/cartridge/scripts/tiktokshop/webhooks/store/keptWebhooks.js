'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var Site = require('dw/system/Site');
var newObjects = require('../../platform/newObjects');
var firstOf = require('../../platform/firstOf');
var lists = require('../../platform/rules/lists');

/**
 * A webhook that came to another site than the one that has its shop. A site cannot write objects of another.
 * @typedef {dw.object.CustomObject} KeptWebhook
 */

var TYPE = 'TikTokShopWebhook';

/** Stands for no site: an empty text cannot be searched for. */
var NO_SITE = '-';

/**
 * What is kept of a webhook.
 * @typedef {Object} KeptContent
 * @property {string} taskId
 * @property {string} shopId
 * @property {string} payload - JSON.
 * @property {boolean} isFormer - Whether the site had the shop before, and may have the order still.
 */

/**
 * Keeps a webhook for a site. Needs a transaction.
 * @param {string} siteId - empty while no site has the shop
 * @param {KeptContent} content
 */
function keepWebhook(siteId, content) {
    var key = (siteId || NO_SITE) + ' ' + content.taskId;
    if (CustomObjectMgr.getCustomObject(TYPE, key)) {
        return;
    }
    var kept = newObjects.newObject(TYPE, key);
    kept.custom.siteId = siteId || NO_SITE;
    kept.custom.shopId = content.shopId;
    kept.custom.isFormer = content.isFormer;
    kept.custom.taskId = content.taskId;
    kept.custom.payload = content.payload;
}

/**
 * Whether any webhook is kept, for whichever site.
 * @returns {boolean}
 */
function areWebhooksKept() {
    return firstOf.firstOf(CustomObjectMgr.getAllCustomObjects(TYPE), 1).length > 0;
}

/**
 * Webhooks that other sites have kept for this one.
 * @param {number} limit
 * @returns {KeptWebhook[]}
 */
function keptForThisSite(limit) {
    return firstOf.firstOf(
        CustomObjectMgr.queryCustomObjects(TYPE, 'custom.siteId = {0}', null, Site.getCurrent().ID),
        limit
    );
}

/**
 * Webhooks of a shop that no site had when they came.
 * @param {string} shopId
 * @param {number} limit
 * @returns {KeptWebhook[]}
 */
function keptOfShop(shopId, limit) {
    var query = 'custom.siteId = {0} AND custom.shopId = {1}';
    return firstOf.firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, null, NO_SITE, shopId), limit);
}

/**
 * How many webhooks wait because no site has their shop.
 * @returns {number}
 */
function countWithoutSite() {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.siteId = {0}', null, NO_SITE);
    var count = found.count;
    found.close();
    return count;
}

/**
 * The shops of the oldest webhooks that wait because no site has their shop.
 * @param {number} looked
 * @returns {string[]}
 */
function shopsWithoutSite(looked) {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.siteId = {0}', 'creationDate asc', NO_SITE);
    return lists.unique(
        firstOf.firstOf(found, looked).map(function (kept) {
            return kept.custom.shopId || '';
        })
    );
}

/**
 * Forgets a webhook. Needs a transaction.
 * @param {KeptWebhook} kept
 */
function removeKept(kept) {
    CustomObjectMgr.remove(kept);
}

module.exports = {
    keepWebhook: keepWebhook,
    areWebhooksKept: areWebhooksKept,
    keptForThisSite: keptForThisSite,
    keptOfShop: keptOfShop,
    countWithoutSite: countWithoutSite,
    shopsWithoutSite: shopsWithoutSite,
    removeKept: removeKept
};
