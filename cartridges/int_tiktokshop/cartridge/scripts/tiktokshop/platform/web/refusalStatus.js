'use strict';

var Status = require('dw/system/Status');
var log = require('../log');

/** @typedef {import('../rules/outcome').Outcome} Outcome */

/**
 * The status that makes an OCAPI or SCAPI request fail with 400 and stores nothing. Logs the reason, because the
 * platform may not tell the client. Source: skill b2c-hooks, "Operational Rules".
 * @param {string} orderNo
 * @param {Outcome} outcome
 * @returns {dw.system.Status}
 */
function refusalStatus(orderNo, outcome) {
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

module.exports = refusalStatus;
