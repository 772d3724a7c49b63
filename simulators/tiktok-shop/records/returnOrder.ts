import type { Canceller } from './tiktokOrder';

export type ReturnType = 'REFUND' | 'RETURN_AND_REFUND' | 'REPLACEMENT';

/** Source: Search Returns, `return_status`. */
export type ReturnStatus =
    | 'RETURN_OR_REFUND_REQUEST_PENDING'
    | 'REFUND_OR_RETURN_REQUEST_REJECT'
    | 'AWAITING_BUYER_SHIP'
    | 'BUYER_SHIPPED_ITEM'
    | 'REJECT_RECEIVE_PACKAGE'
    | 'RETURN_OR_REFUND_REQUEST_SUCCESS'
    | 'RETURN_OR_REFUND_REQUEST_CANCEL'
    | 'RETURN_OR_REFUND_REQUEST_COMPLETE'
    | 'AWAITING_BUYER_RESPONSE'
    | 'REPLACEMENT_REQUEST_PENDING'
    | 'REPLACEMENT_REQUEST_REJECT'
    | 'REPLACEMENT_REQUEST_REFUND_SUCCESS'
    | 'REPLACEMENT_REQUEST_CANCEL'
    | 'REPLACEMENT_REQUEST_COMPLETE';

/** A return, a refund without one, or a replacement. Times in milliseconds since the epoch. */
export interface Return {
    id: string;
    orderId: string;
    type: ReturnType;
    status: ReturnStatus;
    role: Canceller;
    reason: string;
    unitIds: string[];
    createdAt: number;
    updatedAt: number;
    /** By when the seller has to answer; 0 when nothing waits for the seller. */
    answerBy: number;
    trackingNumber: string;
    keepsItem: boolean;
    /** What the seller has offered instead of the whole amount, in the smallest units; null for nothing. */
    offer: number | null;
    isOfferRefused: boolean;
    /** Whether the buyer has the money before the goods have come back. */
    isQuickRefund: boolean;
    records: Array<{ event: string; role: string; description: string; time: number }>;
    /** Idempotency key of the last answer; empty while there is none. */
    answerKey: string;
}
