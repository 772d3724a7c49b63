'use strict';

var ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');
var packages = require('../domain/packages');
var settings = require('./settings');

/** The inventory list that TikTok orders take their stock from, or null. */
function inventoryList() {
    var listId = settings.inventoryListId();
    return listId === '' ? ProductInventoryMgr.getInventoryList() : ProductInventoryMgr.getInventoryList(listId);
}

/** What is said of a product that is always in stock. */
var PERPETUAL = 999999;

/** Units that can be sold; 0 when the list does not know the product. */
function availableToSell(productId) {
    var record = recordOf(productId);
    if (!record) {
        return 0;
    }
    return record.perpetual ? PERPETUAL : record.ATS.value;
}

/** Puts units back into stock, or takes them out again when negative. Needs a transaction. */
function adjustStock(units, sign) {
    Object.keys(units).forEach(function (productId) {
        var record = recordOf(productId);
        if (record && !record.perpetual) {
            // A new allocation resets what was turned over since the last one: start from what is there.
            record.setAllocation(record.stockLevel.value + sign * packages.unitsOf(units, productId));
        }
    });
}

function recordOf(productId) {
    var list = inventoryList();
    return list ? list.getRecord(productId) : null;
}

module.exports = {
    inventoryList: inventoryList,
    availableToSell: availableToSell,
    adjustStock: adjustStock
};
