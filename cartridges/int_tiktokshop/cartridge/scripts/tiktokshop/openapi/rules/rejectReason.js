'use strict';

var fields = require('../../platform/rules/input/fields');

/** @typedef {import('../../platform/rules/input/source').Source} Source */

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
    var name = fields.requiredText(item, 'name', 500);
    return { name: name, text: fields.optionalText(item, 'text', 500) || name };
}

module.exports = readRejectReason;
