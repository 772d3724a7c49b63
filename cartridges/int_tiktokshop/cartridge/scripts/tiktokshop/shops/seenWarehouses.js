'use strict';

var shopSettings = require('../platform/shopSettings');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');

/** @typedef {import('../platform/shopSettings').ShopObject} ShopObject */

/** Warehouses of a shop that are kept; a seller has a handful. */
var MOST = 50;

/**
 * Remembers the warehouse of an order that takes stock here.
 * @param {string} shopId
 * @param {string} warehouseId - TikTok's id; empty where TikTok names none
 */
function rememberWarehouse(shopId, warehouseId) {
    var seen = storedValues.getRecord(keyOf(shopId), []);
    if (warehouseId !== '' && seen.indexOf(warehouseId) < 0) {
        transaction.inTransaction(function () {
            return storedValues.storeRecord(keyOf(shopId), seen.concat(warehouseId).slice(-MOST));
        });
    }
}

/**
 * Warehouses of orders that have no inventory list. A shop's only warehouse needs none.
 * @param {ShopObject} shop
 * @returns {string[]}
 */
function unmappedWarehouses(shop) {
    var lists = shopSettings.warehousesOf(shop);
    var seen = storedValues.getRecord(keyOf(shop.custom.shopId), []);
    var isOnly = Object.keys(lists).length === 0 && seen.length < 2;
    return isOnly
        ? []
        : seen.filter(function (id) {
              return !lists[id];
          });
}

/**
 * @param {string} shopId
 * @returns {string}
 */
function keyOf(shopId) {
    return 'warehouses-' + shopId;
}

module.exports = {
    rememberWarehouse: rememberWarehouse,
    unmappedWarehouses: unmappedWarehouses
};
