/** The status of an order in B2C Commerce itself. Source: platform doc dw.order.Order, ORDER_STATUS constants. */
export type PlatformStatus = 'CREATED' | 'NEW' | 'OPEN' | 'COMPLETED' | 'CANCELLED' | 'REPLACED' | 'FAILED';

/** Whether the order was not placed, or has failed since. */
export function isUnplaced(status: PlatformStatus): boolean {
    return status === 'CREATED' || status === 'FAILED';
}

/** Whether the order will never ship under this number: it was replaced or has failed. */
export function isGone(status: PlatformStatus): boolean {
    return status === 'REPLACED' || status === 'FAILED';
}
