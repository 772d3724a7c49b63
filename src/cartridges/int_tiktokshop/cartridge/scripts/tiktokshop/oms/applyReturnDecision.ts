import type { Outcome } from '../platform/rules/outcome';
import { describeError, logOf } from '../platform/log';
import { actOnReturn } from '../returns/actOnReturn';
import { isObjectLimitReached } from '../platform/newObjects';
import { notApplied, tryAgainLater } from './rules/ownFailure';
import type { ReturnDecision } from './rules/returnDecision';

/**
 * Applies a decision of the OMS about a return, in a transaction of its own. Never throws.
 * @returns the outcome; `try_again_later` if the request may create no more custom objects; `internal_error` after an exception,
 *     which is logged
 */
export function applyReturnDecision(decision: ReturnDecision): Outcome {
    const wanted = {
        act: decision.act,
        reason: decision.reason,
        units: decision.units,
        eventId: decision.eventId
    };
    try {
        return actOnReturn(decision.returnId, wanted, { source: 'OMS', by: 'OMS' });
    } catch (e) {
        if (isObjectLimitReached(e)) {
            return tryAgainLater('decision');
        }
        logOf('oms').error('decision ' + decision.eventId + ': ' + describeError(e));
        return notApplied('decision');
    }
}
