import { REQUEST_DECISIONS } from './rules/cancelRequest';
import type { RequestDecision } from './rules/cancelRequest';
import type { CancelRequest } from '../openapi/rules/cancelRequest';
import { callExtension } from '../platform/extensions';
import { isoTimeOf } from '../platform/rules/isoTime';

/** Where a merchant's cartridge has a say in a buyer's request to cancel. */
export const DECIDE_CANCELLATION = 'app.tiktokshop.cancellation.decide';

/** The decision of a merchant's hook about a buyer's request; empty when it leaves it to the settings. */
export interface Advice {
    decision: '' | RequestDecision;
    /** The hook threw, or returned something else: then a person decides, for a cancellation cannot be taken back. */
    hasFailed: boolean;
}

/** Asks the merchant's cartridge, if it has a say, what to do about a buyer's request to cancel. */
export function adviseOnRequest(order: dw.order.Order, request: CancelRequest): Advice {
    const answer = callExtension(DECIDE_CANCELLATION, order, {
        cancelId: request.cancelId,
        reason: request.reason,
        askedAt: isoTimeOf(request.askedAt),
        answerBy: isoTimeOf(request.answerBy)
    });
    const said = answer.ok ? answer.value : null;
    if (answer.ok && (said === undefined || said === null || said === '')) {
        return { decision: '', hasFailed: false };
    }
    const decision = REQUEST_DECISIONS.filter((known) => known === said)[0];
    return decision ? { decision: decision, hasFailed: false } : { decision: 'wait', hasFailed: true };
}
