'use strict';

/**
 * How a badge looks: for what is due, what is under way, what went well, what is over, and what needs a person.
 * @typedef {'new' | 'working' | 'good' | 'over' | 'warn' | 'bad'} Tone
 */

var TONES = {
    Acknowledged: 'working',
    PartiallyShipped: 'working',
    Shipped: 'good',
    Delivered: 'good',
    Completed: 'good',
    CANCELLED: 'over'
};

/**
 * The tone of an order's status; one that is not listed is due.
 * @param {string} status
 * @returns {Tone}
 */
function statusTone(status) {
    return TONES[status] || 'new';
}

module.exports = statusTone;
