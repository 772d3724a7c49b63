import { optionalTime, requiredId } from '../../openapi/rules/apiAnswer';
import { isObject, optionalText } from '../../platform/rules/input';
import type { Source } from '../../platform/rules/input';

/** A buyer's request to cancel a paid order after the first hour. Times in seconds since the epoch. */
export interface CancelRequest {
    /** TikTok's id of the request. */
    cancelId: string;
    orderId: string;
    reason: string;
    askedAt: number;
    /** When TikTok accepts the request if nobody answers; 0 when TikTok names no deadline. */
    answerBy: number;
}

/** State of a request; `closed` when it ended without an answer that we know. */
export type CancelRequestState = 'open' | 'accepted' | 'refused' | 'closed';

/** What the answer to a request depends on. */
export interface RequestFacts {
    /** Whether anything has shipped, as far as we or TikTok know. */
    hasShipped: boolean;
    /** What a person has chosen; empty while nobody has. */
    choice: '' | 'accept' | 'refuse';
    /** What a merchant's hook decides; empty when it leaves the decision to the settings. */
    advice: '' | RequestDecision;
    /** Whether the setting allows an answer without a person. */
    isAutomatic: boolean;
    hasOms: boolean;
    /** The answer of the OMS; empty until it has one. */
    omsAnswer: '' | 'agreed' | 'refused';
}

/** What to do with a request. */
export type RequestDecision = 'accept' | 'refuse' | 'ask-oms' | 'wait';

/** Status of an unanswered request. Source: API page Search Cancellations. */
export const PENDING = 'CANCELLATION_REQUEST_PENDING';
/** Regions where shipping the order refuses the request. TikTok wants no Reject Cancellation there. */
const REFUSED_BY_SHIPPING = ['US'];

/** All decisions, as a merchant's hook may return them. */
export const REQUEST_DECISIONS: RequestDecision[] = ['accept', 'refuse', 'ask-oms', 'wait'];

/**
 * Decides a buyer's request. A shipped order is always refused. Otherwise a person's choice counts first, then a
 * merchant's hook, then the setting. Where there is an OMS, the setting accepts only what the OMS has agreed to.
 */
export function decideRequest(facts: RequestFacts): RequestDecision {
    if (facts.hasShipped) {
        return 'refuse';
    }
    if (facts.choice !== '') {
        return facts.choice;
    }
    const decision = facts.advice || ruleOf(facts);
    return decision === 'ask-oms' ? decideByOms(facts) : decision;
}

/** The decision by the settings. */
function ruleOf(facts: RequestFacts): RequestDecision {
    if (!facts.isAutomatic) {
        return 'wait';
    }
    return facts.hasOms ? 'ask-oms' : 'accept';
}

function decideByOms(facts: RequestFacts): RequestDecision {
    if (facts.omsAnswer !== '') {
        return facts.omsAnswer === 'agreed' ? 'accept' : 'refuse';
    }
    return facts.hasOms ? 'ask-oms' : 'wait';
}

/** Whether a request is refused by shipping the order instead of by a call. */
export function isRefusedByShipping(region: string): boolean {
    return REFUSED_BY_SHIPPING.indexOf(region) >= 0;
}

/** Characters of a reason that are read. */
const MAX_REASON = 1000;

/**
 * Reads an item of Search Cancellations.
 * @returns null for anything that is not a request that waits for the seller
 */
export function readCancelRequest(item: Source): CancelRequest | null {
    if (optionalText(item, 'cancel_status', 100) !== PENDING) {
        return null;
    }
    return {
        cancelId: requiredId(item, 'cancel_id'),
        orderId: requiredId(item, 'order_id'),
        reason: optionalText(item, 'cancel_reason_text', MAX_REASON) || optionalText(item, 'cancel_reason', MAX_REASON),
        askedAt: optionalTime(item, 'create_time') || 0,
        answerBy: answerByOf(item)
    };
}

function answerByOf(item: Source): number {
    const actions = item.fields.seller_next_action_response;
    const answer = (Array.isArray(actions) ? actions : [])
        .filter(isObject)
        .filter((action) => action.action === 'SELLER_RESPOND_CANCEL')[0];
    return (answer && optionalTime({ fields: answer, path: item.path, faults: item.faults }, 'deadline')) || 0;
}

/**
 * The reason to give for a refusal: that the goods are packed, where TikTok offers it, otherwise the first one.
 * @param names - the reasons that Get Reject Reasons offers for this request
 * @returns null when there is none
 */
export function refusalReason(names: string[]): string | null {
    const packed = names.filter((name) => /packed/.test(name))[0];
    return packed || names[0] || null;
}
