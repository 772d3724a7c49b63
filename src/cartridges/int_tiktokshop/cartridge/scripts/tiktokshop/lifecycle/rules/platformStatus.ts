/** The status of an order as B2C Commerce itself has it. Source: platform doc dw.order.Order, ORDER_STATUS constants. */
export type PlatformStatus = 'CREATED' | 'NEW' | 'OPEN' | 'COMPLETED' | 'CANCELLED' | 'REPLACED' | 'FAILED';

/** Whether the order will never ship under this number: another one took its place, or it never came to be. */
export function isGone(status: PlatformStatus): boolean {
    return status === 'REPLACED' || status === 'FAILED';
}
