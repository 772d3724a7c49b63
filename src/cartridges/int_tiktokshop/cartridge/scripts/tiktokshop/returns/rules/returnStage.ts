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

/** What follows from a stage. */
interface StageFacts {
    /** Whether something is still to happen with the return. */
    isOpen: boolean;
    /** Whether TikTok decides at a deadline in place of the seller. */
    waitsForSeller: boolean;
    /** Whether the buyer has the money: `quick` where TikTok pays before the goods have come back. */
    isPaid: 'yes' | 'quick' | 'no';
    /** Whether the goods can arrive while TikTok waits for no decision about them. */
    mayArrive: boolean;
}

const FACTS: { [stage in ReturnStage]: StageFacts } = {
    pending: { isOpen: true, waitsForSeller: true, isPaid: 'no', mayArrive: false },
    offered: { isOpen: true, waitsForSeller: false, isPaid: 'no', mayArrive: false },
    'to-send': { isOpen: true, waitsForSeller: false, isPaid: 'quick', mayArrive: true },
    sent: { isOpen: true, waitsForSeller: true, isPaid: 'quick', mayArrive: false },
    disputed: { isOpen: true, waitsForSeller: false, isPaid: 'quick', mayArrive: true },
    refunded: { isOpen: false, waitsForSeller: false, isPaid: 'yes', mayArrive: true },
    replaced: { isOpen: false, waitsForSeller: false, isPaid: 'no', mayArrive: false },
    refused: { isOpen: false, waitsForSeller: false, isPaid: 'no', mayArrive: false },
    cancelled: { isOpen: false, waitsForSeller: false, isPaid: 'no', mayArrive: false },
    unknown: { isOpen: true, waitsForSeller: false, isPaid: 'no', mayArrive: false }
};

/** A later release may have stored a stage that this one does not know. */
function factsOf(stage: ReturnStage): StageFacts {
    return FACTS[stage] || FACTS.unknown;
}

/** Whether something is still to happen with the return. */
export function isOpen(stage: ReturnStage): boolean {
    return factsOf(stage).isOpen;
}

/** Whether TikTok decides at a deadline in place of the seller. */
export function waitsForSeller(stage: ReturnStage): boolean {
    return factsOf(stage).waitsForSeller;
}

/** Whether goods can arrive while TikTok waits for no decision about them. */
export function mayArrive(stage: ReturnStage): boolean {
    return factsOf(stage).mayArrive;
}

/**
 * Whether the buyer has the money.
 * @param isQuickRefund - whether TikTok pays before the goods have come back
 */
export function isPaidBack(stage: ReturnStage, isQuickRefund: boolean): boolean {
    const isPaid = factsOf(stage).isPaid;
    return isPaid === 'yes' || (isPaid === 'quick' && isQuickRefund);
}
