/** The task that reports an order to TikTok. */
export function reportTaskId(externalOrderId: string): string {
    return 'report-' + externalOrderId;
}

/** The task that imports an order. */
export function importTaskId(externalOrderId: string): string {
    return 'import-' + externalOrderId;
}

/** The task that answers a buyer's request to cancel. */
export function answerTaskId(cancelId: string): string {
    return 'cancellation-' + cancelId;
}

/** The task that tells the OMS that an order was cancelled. */
export function cancelledTaskId(externalOrderId: string): string {
    return 'cancelled-' + externalOrderId;
}

/**
 * The task that tells the OMS that units of an order were cancelled.
 * @param count - units that are cancelled by now
 */
export function unitsCancelledTaskId(externalOrderId: string, count: number): string {
    return cancelledTaskId(externalOrderId) + '-' + count;
}

/** The task that reads an order or a return of TikTok again. */
export function readAgainTaskId(about: 'order' | 'return', id: string): string {
    return 'read-' + about + '-' + id;
}

/**
 * The task that tells the OMS of a return that TikTok's connector has patched.
 * @param count - returns that the connector has patched by now
 */
export function returnTaskId(externalOrderId: string, count: number): string {
    return 'return-' + externalOrderId + '-' + count;
}
