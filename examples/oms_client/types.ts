// Written by npm run openapi from docs/oms.openapi.yaml: change it there.

export interface OrderEvents {
    /** 1 to 100 entries. */
    events: Array<OrderEvent>;
}

/** What has happened to an order. Objects are open in this document, so that one event cannot turn away the others; the cartridge rejects a field that does not exist (unknown_field). Null is a missing field, except where a description says that it is rejected. */
export interface OrderEvent {
    /** Unique, not blank. The same id again is a repeat, among at least the last 500 events of the order. Two things under one id in one request, page or file are a contradiction. 1 to 256 characters. */
    eventId: string;
    /** Number of the order. One of orderNo and externalOrderId is required; both must name the same order. At most 50 characters. */
    orderNo?: string;
    /** TikTok's order id, if the OMS does not know orderNo. At most 50 characters. */
    externalOrderId?: string;
    status: EventStatus;
    /** When it happened, with a time zone that exists; without it, when it is received. Not before TikTok had the order, and not further ahead than tiktokShopOmsClockMinutes allows (impossible_time). At most 50 characters. */
    occurredAt?: string;
    /** Never with CANCELLED. Required with PartiallyShipped. Each packageNo once. All packages together name at most 2,000 items. Null is rejected where the status says that something has shipped. At most 400 entries. */
    packages?: Array<Package>;
    cancel?: Cancel;
    /** Anything that the OMS keeps with the event. The cartridge does not look at it. */
    ext?: Record<string, unknown>;
}

/** In any case. */
export type EventStatus = 'Acknowledged' | 'PartiallyShipped' | 'Shipped' | 'Delivered' | 'Completed' | 'CANCELLED';

export interface Package {
    /** Unique within the order, not blank. An event adds or replaces the packages that it names. 1 to 100 characters. */
    packageNo: string;
    /** Not blank. One carrier for each tracking number. 1 to 256 characters. */
    carrier: string;
    /** 1 to 256 characters. Matches ^[A-Za-z0-9-]+$. */
    trackingNumber: string;
    /** If missing, all units that no other package has, now or later. Null is rejected. 1 to 400 entries. */
    items?: Array<Item>;
}

export interface Item {
    /** A product of the order (unknown_product). 1 to 100 characters. */
    productId: string;
    /** 1 to 1000. */
    quantity: number;
}

/** Only with CANCELLED, and null is rejected there. */
export interface Cancel {
    /** out_of_stock, wrong_price, address_not_deliverable, buyer_requested or potential_fraud. For any other reason, and for one that TikTok does not offer in the market, the cartridge sends out of stock. At most 256 characters. */
    reason?:
        | 'out_of_stock'
        | 'wrong_price'
        | 'address_not_deliverable'
        | 'buyer_requested'
        | 'potential_fraud'
        | (string & {});
    /** If missing, the whole order. Null is rejected. 1 to 400 entries. */
    items?: Array<Item>;
}

export interface ReturnDecisions {
    /** 1 to 100 entries. */
    decisions: Array<ReturnDecision>;
}

/** What the OMS decides about a return. The cartridge tells TikTok, if TikTok waits for it; allowed of the last ReturnEvent names what is possible. */
export interface ReturnDecision {
    /** Unique, not blank. The same id again is a repeat, among the last 100 decisions about the return. 1 to 256 characters. */
    eventId: string;
    /** TikTok's id of the return. 1 to 100 characters. */
    returnId: string;
    /** accept: agree with what the buyer asks for. refund: pay without waiting for goods or a replacement. received: goods are here, and TikTok may pay. refuse: refuse the request, or the goods that have come. */
    decision: 'accept' | 'refund' | 'received' | 'refuse';
    /** Only with refuse. TikTok's name of the reason; without it, the first that TikTok offers. At most 256 characters. */
    reason?: string;
    /** Only with received. Units that have arrived; if missing, all that have not arrived before. Null is rejected. 1 to 400 entries. */
    items?: Array<Item>;
    /** Anything that the OMS keeps with the decision. The cartridge does not look at it. */
    ext?: Record<string, unknown>;
}

export interface ReturnEvent {
    /** The same for each attempt. Ends in a number that rises with each change of the return. */
    eventId: string;
    status: 'RETURN_CHANGED';
    returnId: string;
    orderNo: string;
    externalOrderId: string;
    /** TikTok may add others. */
    type: 'REFUND' | 'RETURN_AND_REFUND' | 'REPLACEMENT' | (string & {});
    stage:
        | 'pending'
        | 'offered'
        | 'to-send'
        | 'sent'
        | 'disputed'
        | 'refunded'
        | 'replaced'
        | 'refused'
        | 'cancelled'
        | 'unknown';
    /** TikTok's own status. */
    returnStatus: string;
    /** In TikTok's words. */
    reason: string;
    items: Array<Item>;
    /** What the buyer got back; null while nothing was paid. */
    refund: Record<string, unknown> | null;
    /** Of the parcel that brings the goods back; empty until the buyer has sent it. */
    trackingNumber: string;
    /** When TikTok decides without an answer, ISO 8601 UTC; empty while it does not wait for the seller. */
    answerBy: string;
    /** The decisions that are possible now. */
    allowed: Array<'accept' | 'refund' | 'received' | 'refuse'>;
}

export interface Outcomes {
    /** One for each event, in the order of the request. */
    outcomes: Array<Outcome>;
}

export interface Outcome {
    eventId?: string;
    /** applied: the event changed the order. repeated: it had already been applied. stale: something newer had been applied. rejected: it changed nothing; correct it and send it under a new eventId. */
    outcome: 'applied' | 'repeated' | 'stale' | 'rejected';
    code?: RejectionCode;
    /** Where in the event, for example packages[0].items[1].quantity. */
    path?: string;
    /** What would have been accepted. */
    expected?: string;
    /** In words. */
    msg?: string;
    /** The order's status, if it does not allow the event. */
    current?: string;
    /** The statuses that the order allows. */
    allowed?: Array<string>;
    warnings?: Array<string>;
}

/** Why an event was rejected. The table in oms.md explains each of them. */
export type RejectionCode =
    | 'act_not_allowed'
    | 'already_shipped'
    | 'cancel_failed'
    | 'contradiction'
    | 'impossible_time'
    | 'internal_error'
    | 'malformed_text'
    | 'missing_field'
    | 'order_cancelled'
    | 'order_completed'
    | 'order_failed'
    | 'order_not_found'
    | 'order_on_hold'
    | 'order_replaced'
    | 'order_unproven'
    | 'return_not_found'
    | 'too_many_units'
    | 'try_again_later'
    | 'unknown_field'
    | 'unknown_product'
    | 'unknown_status'
    | 'wrong_type';

/** What a PATCH of an order (oms.md) is rejected with besides a RejectionCode. */
export type PatchCode = 'malformed_json' | 'unknown_action';

/** RFC 9457 */
export interface Problem {
    /** An address that ends with a ProblemCode. */
    type: string;
    title: string;
    /** In words. For a body that is not JSON, with the line, column and offset where it breaks. */
    detail: string;
    c_path?: string;
    c_expected?: string;
}

export type ProblemCode =
    'malformed_json' | 'missing_field' | 'wrong_type' | 'contradiction' | 'too_many_events' | 'too_long';

/** Other fields are ignored. */
export interface EventPage {
    events: Array<OrderEvent>;
    /** Where the next page begins, also of an empty page. Behind events it is none of an earlier page. 1 to 1000 characters. */
    nextCursor: string;
}

export interface Cancellation {
    /** The same for each attempt. */
    eventId: string;
    orderNo: string;
    externalOrderId: string;
    status: 'CANCELLED';
    initiator: 'BUYER' | 'TIKTOK' | 'SELLER';
    reason: string;
    /** Missing when the whole order is cancelled. */
    items?: Array<Item>;
    /** Packages that had left here; missing where none had, and where only some units are cancelled. Take them out if the carrier does not have them yet. */
    packages?: Array<LeftPackage>;
}

export interface LeftPackage {
    packageNo: string;
    carrier: string;
    trackingNumber: string;
}

export interface Return {
    /** The same for each attempt. */
    eventId: string;
    orderNo: string;
    externalOrderId: string;
    status: 'RETURN';
    initiator: 'TIKTOK';
    /** Empty where only a status has changed. */
    action: '' | 'return' | 'return_order' | 'refund_order';
    /** c_externalReturnStatus of the order; null if it was never written. */
    returnStatus: number | null;
    /** c_returnCase of the order, as TikTok wrote it; empty if it was never written. */
    returnCase: string;
}

export interface CancellationRequest {
    /** The same for each attempt. */
    eventId: string;
    orderNo: string;
    externalOrderId: string;
    status: 'CANCELLED';
    initiator: 'BUYER';
    reason: string;
    /** When TikTok accepts the request without an answer, ISO 8601 UTC; empty when it names no deadline. */
    answerBy: string;
}

export interface CancellationAnswer {
    agreed: boolean;
}
