interface ProductMgrFixes {
    getProduct(productId: string): dw.catalog.Product | null;
}
declare const ProductMgr: Omit<typeof dw.catalog.ProductMgr, keyof ProductMgrFixes | 'prototype'> & ProductMgrFixes;
export = ProductMgr;
