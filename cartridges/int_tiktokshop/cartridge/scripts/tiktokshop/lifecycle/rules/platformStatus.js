'use strict';

/**
 * The status of an order as B2C Commerce itself has it. Source: platform doc dw.order.Order, ORDER_STATUS constants.
 * @typedef {'CREATED' | 'NEW' | 'OPEN' | 'COMPLETED' | 'CANCELLED' | 'REPLACED' | 'FAILED'} PlatformStatus
 */

/**
 * Whether the order will never ship under this number: another one took its place, or it never came to be.
 * @param {PlatformStatus} status
 * @returns {boolean}
 */
function isGone(status) {
    return status === 'REPLACED' || status === 'FAILED';
}

module.exports = isGone;
