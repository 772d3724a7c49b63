'use strict';

var orderState = require('./orderState');
var orderStatus = require('./orderStatus');
var platformStatus = require('./platformStatus');

/** @typedef {import('./orderState').OrderChanges} OrderChanges */
/** @typedef {import('./orderState').OrderState} OrderState */
/** @typedef {import('./platformStatus').PlatformStatus} PlatformStatus */

/**
 * What a person, an import or an API client has done to an order in B2C Commerce itself.
 * @typedef {'nothing' | 'cancelled' | 'cancelled-after-shipping' | 'completed' | 'completed-before-shipping' |
 *     'reopened' | 'placed' | 'gone'} PlatformChange
 */

/**
 * Compares the platform status of an order with the one that was last seen.
 * @param {PlatformStatus | null} seen - the last seen status; null if the order was never looked at, which counts as
 *     NEW
 * @param {OrderState} state - the order as it is now
 * @returns {PlatformChange}
 */
function platformChange(seen, state) {
    var before = seen || 'NEW';
    var now = state.platformStatus;
    if (now === before) {
        return 'nothing';
    }
    if (platformStatus.isGone(now)) {
        return 'gone';
    }
    if (state.status === 'CANCELLED') {
        // An order that was never placed fails when it is cancelled.
        return before === 'CANCELLED' || before === 'FAILED' ? 'reopened' : 'nothing';
    }
    return platformStatus.isUnplaced(before) && isActive(now) && state.holdReason !== ''
        ? 'placed'
        : changeOfActiveOrder(state);
}

/**
 * @param {PlatformStatus} status
 * @returns {boolean}
 */
function isActive(status) {
    return status === 'NEW' || status === 'OPEN';
}

/**
 * @param {OrderState} state
 * @returns {PlatformChange}
 */
function changeOfActiveOrder(state) {
    var shippingStatus = orderState.unchangedState(state).shippingStatus;
    if (state.platformStatus === 'CANCELLED') {
        return shippingStatus === 'NOTSHIPPED' ? 'cancelled' : 'cancelled-after-shipping';
    }
    if (state.platformStatus === 'COMPLETED' && state.status !== 'Completed') {
        return shippingStatus === 'SHIPPED' ? 'completed' : 'completed-before-shipping';
    }
    return 'nothing';
}

/**
 * The changes that reopen an order which the seller had cancelled before anything shipped.
 * @param {OrderState} state
 * @returns {OrderChanges}
 */
function reopenedState(state) {
    var changes = orderState.unchangedState(state);
    changes.status = 'New';
    changes.channelStatus = orderStatus.channelStatusOf('New', state);
    changes.cancelledAt = '';
    changes.cancelledBy = '';
    return changes;
}

module.exports = {
    platformChange: platformChange,
    reopenedState: reopenedState
};
