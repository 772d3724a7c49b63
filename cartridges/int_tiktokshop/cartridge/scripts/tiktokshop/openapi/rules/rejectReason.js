'use strict';

var input = require('../../platform/rules/input');

/** @typedef {import('../../platform/rules/input').Source} Source */

/**
 * A reason with which a request of a buyer may be refused.
 * @typedef {Object} RejectReason
 * @property {string} name - What the refusal sends.
 * @property {string} text - What people read.
 */

/**
 * Reads an item of Get Reject Reasons 202309.
 * @param {Source} item
 * @returns {RejectReason}
 */
function readRejectReason(item) {
    var name = input.requiredText(item, 'name', 500);
    return { name: name, text: input.optionalText(item, 'text', 500) || name };
}

module.exports = readRejectReason;
