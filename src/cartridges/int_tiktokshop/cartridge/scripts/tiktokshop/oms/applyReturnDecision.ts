import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { describeError, logOf } from '../platform/log';
import { decideReturn } from '../returns/decideReturn';
import { isObjectLimitReached } from '../platform/newObjects';
import type { ReturnDecision } from './rules/returnDecision';

/**
 * Applies a decision of the OMS about a return, in a transaction of its own. Never throws.
 * @returns the outcome; `try_again_later` if the request may create no more custom objects; `internal_error` after an exception, which is logged
 */
export function applyReturnDecision(decision: ReturnDecision): Outcome {
    const wanted = {
        act: decision.act,
        reason: decision.reason,
        units: decision.units,
        eventId: decision.eventId
    };
    try {
        return decideReturn(decision.returnId, wanted, { source: 'OMS', by: 'OMS' });
    } catch (e) {
        if (isObjectLimitReached(e)) {
            const msg = 'This request has opened as many orders as one may; send the decision again in another request';
            return rejected('try_again_later', '', 'the same decision in another request', msg);
        }
        logOf('oms').error('decision ' + decision.eventId + ': ' + describeError(e));
        return rejected('internal_error', '', '', 'The decision could not be applied; send it again');
    }
}
