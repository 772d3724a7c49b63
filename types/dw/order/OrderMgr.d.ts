/** As dw.order.OrderMgr, with the null that the platform really returns for an unknown order. */
interface OrderMgrFixes {
    getOrder(orderNumber: string): dw.order.Order | null;
    getOrder(orderNumber: string, orderToken: string): dw.order.Order | null;
    queryOrder(queryString: string, ...args: unknown[]): dw.order.Order | null;
    searchOrder(queryString: string, ...args: unknown[]): dw.order.Order | null;
    undoFailOrder(order: dw.order.Order): dw.system.Status;
    undoCancelOrder(order: dw.order.Order): dw.system.Status;
}
declare const OrderMgr: Omit<typeof dw.order.OrderMgr, keyof OrderMgrFixes | 'prototype'> & OrderMgrFixes;
export = OrderMgr;
