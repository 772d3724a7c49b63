import { optionalTime, requiredId } from '../../openapi/rules/apiAnswer';
import { isObject, optionalText } from '../../platform/rules/input';
import type { Source } from '../../platform/rules/input';

/** A buyer's request to cancel an order after the hour. Times in seconds since the epoch. */
export interface CancelRequest {
    /** TikTok's id of the request. */
    cancelId: string;
    orderId: string;
    reason: string;
    askedAt: number;
    /** When TikTok accepts it without us; 0 when it does not say. */
    answerBy: number;
}

/** What has become of a request. */
export type CancelRequestState = 'open' | 'accepted' | 'refused' | 'closed';

/** What speaks for and against a request. */
export interface RequestFacts {
    /** Whether anything has left, as far as we or TikTok know. */
    hasShipped: boolean;
    /** What a person has chosen; empty while nobody has. */
    choice: '' | 'accept' | 'refuse';
    /** What a merchant's hook says; empty when it leaves it to the settings. */
    advice: '' | RequestDecision;
    /** Whether the setting leaves the answer to us. */
    isAutomatic: boolean;
    hasOms: boolean;
    /** What the OMS says; empty while it says nothing. */
    omsAnswer: '' | 'agreed' | 'refused';
}

/** What to do about a request. */
export type RequestDecision = 'accept' | 'refuse' | 'ask-oms' | 'wait';

/** The status Search Cancellations has for a request that nobody has answered. */
export const PENDING = 'CANCELLATION_REQUEST_PENDING';
/** In the US shipping refuses; TikTok asked apps to stop calling Reject Cancellation there. */
const REFUSED_BY_SHIPPING = ['US'];

/** All decisions, as a merchant's hook may return them. */
export const REQUEST_DECISIONS: RequestDecision[] = ['accept', 'refuse', 'ask-oms', 'wait'];

/**
 * Decides a buyer's request: what has left is refused, whatever anyone says; a person's choice goes before a merchant's
 * hook, and that before the setting; by the setting, nothing is accepted that the OMS has not agreed to, if there is one.
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

/** As the settings say. */
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

/** Whether a refusal is told to TikTok by shipping the order, and not by a call. */
export function isRefusedByShipping(region: string): boolean {
    return REFUSED_BY_SHIPPING.indexOf(region) >= 0;
}

/** Longest reason that is read. */
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
 * The reason to give for a refusal, of those TikTok offers for this request: that the goods are packed, where there is
 * such a reason.
 * @param names - as Get Reject Reasons gave them
 * @returns null when there is none
 */
export function refusalReason(names: string[]): string | null {
    const packed = names.filter((name) => /packed/.test(name))[0];
    return packed || names[0] || null;
}
