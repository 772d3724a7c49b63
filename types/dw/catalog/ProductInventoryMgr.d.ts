interface ProductInventoryMgrFixes {
    getInventoryList(): dw.catalog.ProductInventoryList | null;
    getInventoryList(listId: string): dw.catalog.ProductInventoryList | null;
    readonly inventoryList: dw.catalog.ProductInventoryList | null;
}
declare const ProductInventoryMgr: Omit<
    typeof dw.catalog.ProductInventoryMgr,
    keyof ProductInventoryMgrFixes | 'prototype'
> &
    ProductInventoryMgrFixes;
export = ProductInventoryMgr;
