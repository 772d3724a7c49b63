'use strict';

var Status = require('dw/system/Status');

/** @typedef {import('../domain/outcome').Outcome} Outcome */

/**
 * Makes an OCAPI or SCAPI request fail with 400; nothing of it is stored.
 * @param {Outcome} outcome
 * @returns {dw.system.Status}
 */
function refusal(outcome) {
    var status = new Status(Status.ERROR, outcome.code || 'rejected', outcome.msg || '');
    status.addDetail('path', outcome.path || '');
    status.addDetail('expected', outcome.expected || '');
    status.addDetail('current', outcome.current || '');
    status.addDetail('allowed', (outcome.allowed || []).join(', '));
    return status;
}

module.exports = refusal;
