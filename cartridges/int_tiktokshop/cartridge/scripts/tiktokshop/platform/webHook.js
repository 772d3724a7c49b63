'use strict';

var Status = require('dw/system/Status');
var log = require('./log');

/** @typedef {import('./rules/outcome').Outcome} Outcome */

/**
 * Makes an OCAPI or SCAPI request fail with 400; nothing of it is stored. The platform need not tell the client why, so
 * the log does. Source: skill b2c-hooks, "Operational Rules".
 * @param {string} orderNo
 * @param {Outcome} outcome
 * @returns {dw.system.Status}
 */
function refusal(orderNo, outcome) {
    log.logOf('order').warn(
        orderNo +
            ': refused, ' +
            (outcome.code || '') +
            ' at ' +
            (outcome.path || 'the order') +
            ': ' +
            (outcome.msg || '')
    );
    var status = new Status(Status.ERROR, outcome.code || 'rejected', outcome.msg || '');
    status.addDetail('path', outcome.path || '');
    status.addDetail('expected', outcome.expected || '');
    status.addDetail('current', outcome.current || '');
    status.addDetail('allowed', (outcome.allowed || []).join(', '));
    return status;
}

module.exports = refusal;
