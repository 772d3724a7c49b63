'use strict';

var log = require('../platform/log');
var actOnReturn = require('../returns/actOnReturn');
var newObjects = require('../platform/newObjects');
var ownFailure = require('./rules/ownFailure');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./rules/returnDecision').ReturnDecision} ReturnDecision */

/**
 * Applies a decision of the OMS about a return, in a transaction of its own. Never throws.
 * @param {ReturnDecision} decision
 * @returns {Outcome} the outcome; `try_again_later` if the request may create no more custom objects; `internal_error`
 *     after an exception, which is logged
 */
function applyReturnDecision(decision) {
    var wanted = {
        act: decision.act,
        reason: decision.reason,
        units: decision.units,
        eventId: decision.eventId
    };
    try {
        return actOnReturn.actOnReturn(decision.returnId, wanted, { source: 'OMS', by: 'OMS' });
    } catch (e) {
        if (newObjects.isObjectLimitReached(e)) {
            return ownFailure.tryAgainLater('decision');
        }
        log.logOf('oms').error('decision ' + decision.eventId + ': ' + log.describeError(e));
        return ownFailure.notApplied('decision');
    }
}

module.exports = applyReturnDecision;
