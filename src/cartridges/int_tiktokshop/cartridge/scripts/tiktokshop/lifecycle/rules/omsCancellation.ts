/** What the OMS is told of an order that it must not ship. */
export interface OmsCancellation {
    /** The same for each attempt, so that the OMS can tell a repeat. */
    eventId: string;
    orderNo: string;
    externalOrderId: string;
    status: 'CANCELLED';
    initiator: string;
    reason: string;
    /** Units that were cancelled; missing when it is the whole order. */
    items?: Array<{ productId: string; quantity: number }>;
}
