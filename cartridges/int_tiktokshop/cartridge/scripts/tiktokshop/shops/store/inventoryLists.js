'use strict';

var ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');

/**
 * Whether the instance has an inventory list with this id.
 * @param {string} listId
 * @returns {boolean}
 */
function hasInventoryList(listId) {
    return ProductInventoryMgr.getInventoryList(listId) !== null;
}

module.exports = hasInventoryList;
