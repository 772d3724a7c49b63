'use strict';

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */

/**
 * How a badge looks: for what is due, what is under way, what went well, what is over, and what needs a person.
 * @typedef {'new' | 'working' | 'good' | 'over' | 'warn' | 'bad'} Tone
 */

var TONES = {
    New: 'new',
    Acknowledged: 'working',
    PartiallyShipped: 'working',
    Shipped: 'good',
    Delivered: 'good',
    Completed: 'good',
    CANCELLED: 'over'
};

/**
 * The tone of an order's status.
 * @param {ExternalOrderStatus} status
 * @returns {Tone}
 */
function statusTone(status) {
    return TONES[status];
}

module.exports = statusTone;
