'use strict';

var ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');
var settings = require('../../platform/settings');

/**
 * The inventory list for TikTok orders, or null.
 * @returns {dw.catalog.ProductInventoryList | null}
 */
function inventoryList() {
    var listId = settings.inventoryListId();
    return listId === '' ? ProductInventoryMgr.getInventoryList() : ProductInventoryMgr.getInventoryList(listId);
}

/** Stock reported for a product that is always available. */
var PERPETUAL = 999999;

/**
 * Units that can be sold; 0 when the list does not know the product.
 * @param {string} productId
 * @returns {number}
 */
function availableToSell(productId) {
    var record = recordOf(productId);
    if (!record) {
        return 0;
    }
    return record.perpetual ? PERPETUAL : record.ATS.value;
}

/**
 * @param {string} productId
 * @returns {dw.catalog.ProductInventoryRecord | null}
 */
function recordOf(productId) {
    var list = inventoryList();
    return list ? list.getRecord(productId) : null;
}

module.exports = {
    inventoryList: inventoryList,
    availableToSell: availableToSell
};
