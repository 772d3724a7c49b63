'use strict';

/**
 * The status of an order in B2C Commerce itself. Source: platform doc dw.order.Order, ORDER_STATUS constants.
 * @typedef {'CREATED' | 'NEW' | 'OPEN' | 'COMPLETED' | 'CANCELLED' | 'REPLACED' | 'FAILED'} PlatformStatus
 */

/**
 * Whether the order was not placed, or has failed since.
 * @param {PlatformStatus} status
 * @returns {boolean}
 */
function isUnplaced(status) {
    return status === 'CREATED' || status === 'FAILED';
}

/**
 * Whether the order will never ship under this number: it was replaced or has failed.
 * @param {PlatformStatus} status
 * @returns {boolean}
 */
function isGone(status) {
    return status === 'REPLACED' || status === 'FAILED';
}

module.exports = {
    isUnplaced: isUnplaced,
    isGone: isGone
};
