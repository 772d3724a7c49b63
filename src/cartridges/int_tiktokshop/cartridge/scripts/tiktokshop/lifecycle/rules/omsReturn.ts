/** A return or refund on TikTok, as the OMS is told of it. */
export interface OmsReturn {
    /** The same for each attempt, so that the OMS can tell a repeat. */
    eventId: string;
    orderNo: string;
    externalOrderId: string;
    status: 'RETURN';
    initiator: 'TIKTOK';
    /** `return`, `return_order` or `refund_order`; empty where only a status has changed. */
    action: string;
    /** `c_externalReturnStatus` of the order; null if it was never written. */
    returnStatus: number | null;
    /** `c_returnCase` of the order; empty if it was never written. */
    returnCase: string;
}
