import ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');

/** Whether the instance has an inventory list with this id. */
export function hasInventoryList(listId: string): boolean {
    return ProductInventoryMgr.getInventoryList(listId) !== null;
}
