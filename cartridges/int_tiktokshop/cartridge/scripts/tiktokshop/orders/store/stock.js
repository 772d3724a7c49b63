'use strict';

var ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');
var ProductMgr = require('dw/catalog/ProductMgr');
var settings = require('../../platform/settings');

/**
 * The inventory list for TikTok orders, or null.
 * @param {string} [own] - id of a list that takes its place; empty for none
 * @returns {dw.catalog.ProductInventoryList | null}
 */
function inventoryList(own) {
    if (own === undefined) {
        own = '';
    }
    var listId = own || settings.inventoryListId();
    return listId === '' ? ProductInventoryMgr.getInventoryList() : ProductInventoryMgr.getInventoryList(listId);
}

/**
 * Whether Omnichannel Inventory keeps the stock: then inventory lists stand for its locations, and no list of the
 * cartridge can take what is oversold. Source: Script API, dw.catalog.ProductInventoryList.
 * @returns {boolean}
 */
function isOmnichannel() {
    return ProductInventoryMgr.inventoryIntegrationMode === ProductInventoryMgr.INTEGRATIONMODE_OCI;
}

/** Stock reported for a product that is always available. */
var PERPETUAL = 999999;

/**
 * Units that can be sold; 0 of what cannot be ordered at all.
 * @param {string} productId
 * @param {string} [listId] - inventory list in place of that for TikTok orders; empty for none
 * @returns {number}
 */
function availableToSell(productId, listId) {
    if (listId === undefined) {
        listId = '';
    }
    var product = ProductMgr.getProduct(productId);
    var list = inventoryList(listId);
    return product && list && canBeOrdered(product) ? unitsIn(list, product) : 0;
}

/**
 * Whether B2C Commerce takes an order of the product. Source: Script API, OrderMgr.createOrder and dw.catalog.Product.
 * @param {dw.catalog.Product} product
 * @returns {boolean}
 */
function canBeOrdered(product) {
    var isOneProduct = !product.master && !product.variationGroup && !product.productSet;
    return isOneProduct && product.online && product.assignedToSiteCatalog;
}

/**
 * A product without a record follows the list, unless it is a location; a bundle its parts and its own record.
 * @param {dw.catalog.ProductInventoryList} list
 * @param {dw.catalog.Product} product
 * @returns {number}
 */
function unitsIn(list, product) {
    var record = list.getRecord(product.ID);
    var own = record ? unitsOfRecord(record) : list.defaultInStockFlag && !isOmnichannel() ? PERPETUAL : 0;
    if (!product.bundle) {
        return own;
    }
    var units = record ? own : PERPETUAL;
    var parts = product.bundledProducts.iterator();
    while (parts.hasNext()) {
        var part = parts.next();
        var needed = product.getBundledProductQuantity(part).value;
        units = Math.min(units, part.online ? Math.floor(unitsIn(list, part) / needed) : 0);
    }
    return units;
}

/**
 * @param {dw.catalog.ProductInventoryRecord} record
 * @returns {number}
 */
function unitsOfRecord(record) {
    return record.perpetual ? PERPETUAL : record.ATS.value;
}

module.exports = {
    inventoryList: inventoryList,
    isOmnichannel: isOmnichannel,
    availableToSell: availableToSell,
    canBeOrdered: canBeOrdered
};
