/** A cancellation for the OMS, which must no longer ship the units. */
export interface OmsCancellation {
    /** The same for each attempt, so that the OMS can tell a repeat. */
    eventId: string;
    orderNo: string;
    externalOrderId: string;
    status: 'CANCELLED';
    initiator: string;
    reason: string;
    /** Cancelled units; missing when the whole order is cancelled. */
    items?: Array<{ productId: string; quantity: number }>;
    /**
     * Packages of a whole order that had been told as shipped; missing when there are none. The carrier may not have them
     * yet, so they can be taken out.
     */
    packages?: Array<{ packageNo: string; carrier: string; trackingNumber: string }>;
}
