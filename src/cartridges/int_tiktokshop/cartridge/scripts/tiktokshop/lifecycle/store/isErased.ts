/** Whether the data of an order's buyer was erased: nothing may bring it back. */
export function isErased(order: dw.order.Order): boolean {
    return !!order.custom.tiktokErasedAt;
}
