/** What a status of TikTok means for operations. */
export type ReturnStage =
    /** The seller decides. */
    | 'pending'
    /** The buyer decides on an offer of the seller. */
    | 'offered'
    /** The buyer has to send the goods. */
    | 'to-send'
    /** The goods are under way: the seller inspects them. */
    | 'sent'
    /** The seller has refused the goods, and the buyer may object. */
    | 'disputed'
    | 'refunded'
    /** TikTok makes a new order. */
    | 'replaced'
    /** Closed without money. */
    | 'refused'
    | 'cancelled'
    /** A status that TikTok has added since. */
    | 'unknown';

/** Source: Search Returns, `return_status`; webhook 12, whose prose spells the cancellation with two L. */
const STAGES: { [status: string]: ReturnStage } = {
    RETURN_OR_REFUND_REQUEST_PENDING: 'pending',
    AWAITING_BUYER_RESPONSE: 'offered',
    AWAITING_BUYER_SHIP: 'to-send',
    BUYER_SHIPPED_ITEM: 'sent',
    REJECT_RECEIVE_PACKAGE: 'disputed',
    RETURN_OR_REFUND_REQUEST_SUCCESS: 'refunded',
    RETURN_OR_REFUND_REQUEST_COMPLETE: 'refunded',
    REFUND_OR_RETURN_REQUEST_REJECT: 'refused',
    RETURN_OR_REFUND_REQUEST_CANCEL: 'cancelled',
    RETURN_OR_REFUND_REQUEST_CANCELLED: 'cancelled',
    REPLACEMENT_REQUEST_PENDING: 'pending',
    REPLACEMENT_REQUEST_REJECT: 'refused',
    REPLACEMENT_REQUEST_REFUND_SUCCESS: 'refunded',
    REPLACEMENT_REQUEST_CANCEL: 'cancelled',
    REPLACEMENT_REQUEST_COMPLETE: 'replaced'
};

/** The stage of a status of TikTok. */
export function stageOf(status: string): ReturnStage {
    return Object.prototype.hasOwnProperty.call(STAGES, status) ? (STAGES[status] as ReturnStage) : 'unknown';
}

/** Whether something is still to happen with the return. */
export function isOpen(stage: ReturnStage): boolean {
    return ['pending', 'offered', 'to-send', 'sent', 'disputed', 'unknown'].indexOf(stage) >= 0;
}

/** Whether TikTok decides at a deadline in place of the seller. */
export function waitsForSeller(stage: ReturnStage): boolean {
    return stage === 'pending' || stage === 'sent';
}

/**
 * Whether the buyer has the money.
 * @param isQuickRefund - whether TikTok pays before the goods have come back
 */
export function isPaidBack(stage: ReturnStage, isQuickRefund: boolean): boolean {
    return stage === 'refunded' || (isQuickRefund && ['to-send', 'sent', 'disputed'].indexOf(stage) >= 0);
}
