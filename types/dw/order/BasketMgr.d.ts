interface BasketMgrFixes {
    getCurrentBasket(): dw.order.Basket | null;
    readonly currentBasket: dw.order.Basket | null;
    createTemporaryBasket(): dw.order.Basket;
    deleteTemporaryBasket(basket: dw.order.Basket): void;
    getTemporaryBasket(uuid: string): dw.order.Basket | null;
}
declare const BasketMgr: Omit<typeof dw.order.BasketMgr, keyof BasketMgrFixes | 'prototype'> & BasketMgrFixes;
export = BasketMgr;
